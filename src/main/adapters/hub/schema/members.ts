/** Inviting, joining, changing and removing. Each member is a login of PostgreSQL of their own; removing one is one step. */
export const MEMBERS = `
CREATE FUNCTION muster.admin() RETURNS muster.member LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.me();
BEGIN
  IF me.id IS NULL OR me.joined IS NULL OR me.role <> 'admin' OR me.brands IS NOT NULL OR me.markets IS NOT NULL
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'only an admin of the whole workspace may'; END IF;
  RETURN me;
END $$;

CREATE FUNCTION muster.add_member(as_name text, as_role text, in_brands text[], in_markets text[], secret text, until timestamptz) RETURNS muster.member
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE h muster.hub; made muster.member; fresh text := replace(gen_random_uuid()::text, '-', '');
BEGIN
  SELECT * INTO h FROM muster.hub;
  INSERT INTO muster.member (id, login, name, role, brands, markets, invited)
    VALUES (fresh, (h.logins || '_' || left(fresh, 10))::name, as_name, as_role, in_brands, in_markets, muster.now_ms()) RETURNING * INTO made;
  EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L IN ROLE %I', made.login, secret, until, h.logins || '_members');
  EXECUTE format('GRANT %I TO %I', made.login, h.logins || '_owner');
  RETURN made;
END $$;

CREATE FUNCTION muster.invite(as_name text, as_role text, in_brands text[], in_markets text[], secret text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.admin(); until timestamptz := now() + interval '7 days'; made muster.member;
BEGIN
  made := muster.add_member(as_name, as_role, in_brands, in_markets, secret, until);
  INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, 'invited', as_name || ' · ' || as_role);
  RETURN json_build_object('id', made.id, 'login', made.login, 'until', (extract(epoch FROM until) * 1000)::bigint);
END $$;

CREATE FUNCTION muster.joined(of_device text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.me(); other text;
BEGIN
  IF me.id IS NULL THEN RAISE EXCEPTION USING ERRCODE = '28000', MESSAGE = 'no member'; END IF;
  SELECT m.id INTO other FROM muster.device d JOIN muster.member m ON m.id = d.member WHERE d.id = of_device AND m.id <> me.id AND m."left" IS NULL;
  IF other IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = '23505', MESSAGE = 'the computer of another member'; END IF;
  -- Nobody collects computers: which one speaks for a member is said once, and the trail knows.
  IF EXISTS (SELECT 1 FROM muster.device d WHERE d.member = me.id AND d.id <> of_device)
    THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'joined with another computer'; END IF;
  INSERT INTO muster.device (id, member, since) VALUES (of_device, me.id, muster.now_ms()) ON CONFLICT (id) DO UPDATE SET member = excluded.member;
  EXECUTE format('ALTER ROLE %I VALID UNTIL ''infinity''', me.login);
  UPDATE muster.member SET joined = coalesce(joined, muster.now_ms()) WHERE id = me.id;
  INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, 'joined', of_device);
END $$;

CREATE FUNCTION muster.other_admin(than text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM muster.member m WHERE m.id <> than AND m.role = 'admin' AND m.brands IS NULL AND m.markets IS NULL AND m.joined IS NOT NULL AND m."left" IS NULL)
$$;

CREATE FUNCTION muster.change(of_member text, to_role text, in_brands text[], in_markets text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.admin(); who muster.member;
BEGIN
  -- Whoever sends now is waited for, and who began with older rights and sends later does not get through.
  UPDATE muster.hub SET last_seq = last_seq;
  PERFORM 1 FROM muster.member m WHERE m.role = 'admin' ORDER BY m.id FOR NO KEY UPDATE;
  IF (to_role <> 'admin' OR in_brands IS NOT NULL OR in_markets IS NOT NULL) AND NOT muster.other_admin(of_member)
    THEN RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'the last admin'; END IF;
  UPDATE muster.member SET role = to_role, brands = in_brands, markets = in_markets WHERE id = of_member AND "left" IS NULL RETURNING * INTO who;
  IF who.id IS NULL THEN RETURN false; END IF;
  INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, 'changed', who.name || ' · ' || to_role);
  PERFORM pg_notify('muster', (SELECT last_seq FROM muster.hub)::text);
  RETURN true;
END $$;

CREATE FUNCTION muster.remove(of_member text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.admin(); who muster.member;
BEGIN
  SELECT m.* INTO who FROM muster.member m WHERE m.id = of_member AND m."left" IS NULL;
  IF who.id IS NULL THEN RETURN false; END IF;
  IF NOT muster.other_admin(of_member) THEN RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'the last admin'; END IF;
  -- First of all, because what they have begun and not ended may hold what is needed here.
  PERFORM pg_terminate_backend(a.pid, 2000) FROM pg_stat_activity a WHERE a.usename = who.login AND a.pid <> pg_backend_pid();
  PERFORM 1 FROM muster.member m WHERE m.role = 'admin' ORDER BY m.id FOR NO KEY UPDATE;
  IF NOT muster.other_admin(of_member) THEN RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'the last admin'; END IF;
  UPDATE muster.member SET "left" = muster.now_ms() WHERE id = of_member AND "left" IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', who.login);
  PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.usename = who.login AND a.pid <> pg_backend_pid();
  INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, 'removed', who.name);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION muster.add_member(text, text, text[], text[], text, timestamptz), muster.invite(text, text, text[], text[], text), muster.joined(text),
  muster.change(text, text, text[], text[]), muster.remove(text), muster.other_admin(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muster.invite(text, text, text[], text[], text), muster.joined(text), muster.change(text, text, text[], text[]), muster.remove(text) TO :members;
`
