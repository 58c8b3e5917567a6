/**
 * Taking facts. `push_facts` finds out who asks, takes the lock and hands all rows to `take_facts`, or one by one where something is
 * wrong, so that each is refused for itself. Reasons: `role`, `scope`, `erased`, `thread`, `private`, `absent` (a part of something
 * that is not there: the whole is asked for), `line`. `again` are rows that stand there otherwise than they were sent.
 */
export const PUSH_FACTS = `
-- Columns of a conversation are decided one by one: the later word stands, whoever comes first.
CREATE FUNCTION muster.merged(was text, was_at bigint, was_stamps jsonb, said text, said_at bigint, said_stamps jsonb, OUT doc text, OUT stamps jsonb)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH later AS (
    SELECT e.key, e.value, coalesce((said_stamps ->> e.key)::bigint, said_at) AS at FROM jsonb_each(said::jsonb) e
    WHERE coalesce((said_stamps ->> e.key)::bigint, said_at) >= coalesce((was_stamps ->> e.key)::bigint, was_at))
  SELECT (was::jsonb || coalesce((SELECT jsonb_object_agg(l.key, l.value) FROM later l), '{}'))::text,
    coalesce(was_stamps, '{}') || coalesce((SELECT jsonb_object_agg(l.key, l.at) FROM later l WHERE l.at > was_at), '{}')
$$;

CREATE FUNCTION muster.take_facts(me muster.member, base bigint, which int[], kinds text[], keys text[], threads text[], stamps bigint[], parts text[], fresh boolean[], states int[], rows text[])
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  all_of_it boolean := me.brands IS NULL AND me.markets IS NULL;
  shares boolean := (SELECT f.private FROM muster.facts f);
  places int[]; accounts text[]; whys text[]; olds text[]; came bigint := 0; moves boolean; refused jsonb; again jsonb;
BEGIN
  SELECT array_agg(p.n ORDER BY p.n), array_agg(p.account ORDER BY p.n), array_agg(p.why ORDER BY p.n), array_agg(p.old ORDER BY p.n), coalesce(bool_or(p.moves), false)
  INTO places, accounts, whys, olds, moves FROM (
    SELECT u.n, w.account, f.pushed_by AS old, (u.kind = 'thread' AND f.account IS DISTINCT FROM w.account AND f.key IS NOT NULL) AS moves,
      CASE
        WHEN e.key IS NOT NULL OR g.key IS NOT NULL THEN 'erased'
        WHEN u.state = 2 AND f.key IS NULL THEN 'gone'
        WHEN u.state <> 2 AND NOT u.fresh AND (f.key IS NULL OR f.state = 2) THEN 'absent'
        WHEN u.kind = 'message' AND f.key IS NULL AND (t.key IS NULL OR t.state = 2) THEN 'thread'
        WHEN u.kind = 'message' AND NOT shares AND u.row LIKE '%"visibility":"private"%' THEN 'private'
        WHEN NOT all_of_it AND (u.kind = 'import' AND f.key IS NOT NULL OR u.kind <> 'import' AND (w.account IS NULL OR w.account NOT IN (SELECT muster.my_accounts())
          OR f.key IS NOT NULL AND (f.account IS NULL OR f.account NOT IN (SELECT muster.my_accounts())))) THEN 'scope'
      END AS why
    FROM unnest(kinds, keys, threads, fresh, states, rows) WITH ORDINALITY u(kind, key, thread, fresh, state, row, n)
    LEFT JOIN muster.fact f ON f.kind = u.kind AND f.key = u.key
    LEFT JOIN muster.fact t ON u.kind = 'message' AND t.kind = 'thread' AND t.key = u.thread
    LEFT JOIN muster.erased e ON e.kind = u.kind AND e.key = u.key
    LEFT JOIN muster.erased g ON g.kind = 'thread' AND g.key = u.thread
    CROSS JOIN LATERAL (SELECT CASE WHEN u.kind = 'message' THEN coalesce(t.account, f.account) WHEN u.kind = 'import' THEN NULL WHEN u.state = 2 THEN f.account
      ELSE coalesce(u.row::json ->> 'account_id', f.account) END AS account) w
    WHERE u.n = ANY (which)) p;

  INSERT INTO muster.fact AS f (kind, key, seq, account, thread, stamp, stamps, state, row, pushed_by)
    SELECT u.kind, u.key, base + p.n, p.account, u.thread, least(u.stamp, muster.now_ms()), (SELECT jsonb_object_agg(s.key, least(s.value::bigint, muster.now_ms())) FROM jsonb_each_text(u.part::jsonb) s), u.state, u.row, me.id
    FROM unnest(places, accounts, whys) p(n, account, why)
    JOIN unnest(kinds, keys, threads, stamps, parts, states, rows) WITH ORDINALITY u(kind, key, thread, stamp, part, state, row, n) ON u.n = p.n
    WHERE p.why IS NULL ORDER BY p.n
  ON CONFLICT (kind, key) DO UPDATE SET
    seq = excluded.seq, account = excluded.account, thread = CASE WHEN excluded.state = 2 THEN f.thread ELSE excluded.thread END, pushed_by = excluded.pushed_by, state = excluded.state,
    stamp = CASE WHEN f.kind = 'thread' AND f.state = 0 AND excluded.state = 0 THEN f.stamp ELSE greatest(f.stamp, excluded.stamp) END,
    stamps = CASE WHEN f.kind = 'thread' AND f.state = 0 AND excluded.state = 0
      THEN (muster.merged(f.row, f.stamp, f.stamps, excluded.row, excluded.stamp, excluded.stamps)).stamps END,
    row = CASE WHEN f.kind = 'thread' AND f.state = 0 AND excluded.state = 0
      THEN (muster.merged(f.row, f.stamp, f.stamps, excluded.row, excluded.stamp, excluded.stamps)).doc ELSE excluded.row END
  WHERE f.row <> excluded.row AND CASE
    WHEN f.state = 2 THEN excluded.state <> 2
    WHEN excluded.state = 2 THEN excluded.stamp >= greatest(f.stamp, coalesce((SELECT max(s.value::bigint) FROM jsonb_each_text(f.stamps) s), 0))
    WHEN f.kind = 'thread' THEN NOT f.row::jsonb @> excluded.row::jsonb
    WHEN f.kind IN ('import', 'source', 'entry', 'snapshot') THEN false
    WHEN f.state = 1 THEN excluded.state = 1 AND excluded.stamp >= f.stamp
    ELSE excluded.state = 1 OR excluded.stamp > f.stamp END;

  -- A conversation that hangs on another account takes its messages along.
  IF moves THEN
    WITH moved AS (
      SELECT m.key, t.account, row_number() OVER (ORDER BY m.seq) AS n FROM muster.fact t JOIN muster.fact m ON m.thread = t.key
      WHERE t.kind = 'thread' AND t.key = ANY (keys) AND m.account IS DISTINCT FROM t.account)
    UPDATE muster.fact f SET account = moved.account, seq = base + cardinality(kinds) + moved.n FROM moved WHERE f.kind = 'message' AND f.key = moved.key;
    GET DIAGNOSTICS came = ROW_COUNT;
  END IF;

  SELECT coalesce(jsonb_agg(jsonb_build_object('n', p.n, 'reason', p.why)) FILTER (WHERE p.why IS NOT NULL AND p.why <> 'gone'), '[]'),
    coalesce(jsonb_agg(p.n) FILTER (WHERE p.why IS NULL AND (CASE WHEN f.kind = 'thread' AND f.state = 0 THEN p.old IS NOT NULL AND NOT f.row::jsonb @> u.row::jsonb ELSE f.seq <> base + p.n AND f.row <> u.row END)), '[]')
  INTO refused, again
  FROM unnest(places, whys, olds) p(n, why, old)
  JOIN unnest(kinds, keys, rows) WITH ORDINALITY u(kind, key, row, n) ON u.n = p.n
  LEFT JOIN muster.fact f ON f.kind = u.kind AND f.key = u.key;
  RETURN jsonb_build_object('refused', refused, 'again', again, 'more', came);
END $$;

-- Who asks, with the lock held: a role that was changed meanwhile counts as it is now.
CREATE FUNCTION muster.lock_facts() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE base bigint; me muster.member;
BEGIN
  IF muster.my_role() IS NULL THEN RAISE EXCEPTION USING ERRCODE = '28000', MESSAGE = 'no member'; END IF;
  SELECT f.last_seq INTO base FROM muster.facts f FOR UPDATE;
  me := muster.me();
  IF me.id IS NULL OR me.joined IS NULL THEN RAISE EXCEPTION USING ERRCODE = '28000', MESSAGE = 'no member'; END IF;
  RETURN base;
END $$;

CREATE FUNCTION muster.push_facts(kinds text[], keys text[], threads text[], stamps bigint[], parts text[], fresh boolean[], states int[], rows text[])
RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member; base bigint; last bigint; n int; said jsonb; refused jsonb := '[]'; again jsonb := '[]';
BEGIN
  base := muster.lock_facts();
  me := muster.me();
  IF me.role NOT IN ('lead', 'admin') THEN
    RETURN json_build_object('base', base, 'last', base, 'again', '[]'::json, 'refused', (SELECT json_agg(json_build_object('n', i, 'reason', 'role')) FROM generate_subscripts(kinds, 1) i));
  END IF;
  BEGIN
    said := muster.take_facts(me, base, ARRAY(SELECT generate_subscripts(kinds, 1)), kinds, keys, threads, stamps, parts, fresh, states, rows);
    refused := said -> 'refused'; again := said -> 'again'; last := base + cardinality(kinds) + (said ->> 'more')::bigint;
  EXCEPTION WHEN integrity_constraint_violation OR insufficient_privilege OR data_exception OR program_limit_exceeded OR cardinality_violation THEN
    last := base;
    FOR n IN SELECT generate_subscripts(kinds, 1) LOOP
      BEGIN
        said := muster.take_facts(me, last, ARRAY[n], kinds, keys, threads, stamps, parts, fresh, states, rows);
        refused := refused || (said -> 'refused'); again := again || (said -> 'again'); last := last + cardinality(kinds) + (said ->> 'more')::bigint;
      EXCEPTION WHEN integrity_constraint_violation OR insufficient_privilege OR data_exception OR program_limit_exceeded OR cardinality_violation THEN
        refused := refused || jsonb_build_object('n', n, 'reason', 'line');
      END;
    END LOOP;
  END;
  UPDATE muster.facts SET last_seq = last;
  PERFORM pg_notify('muster_facts', last::text);
  RETURN json_build_object('base', base, 'last', last, 'refused', refused, 'again', again);
END $$;

-- Rows are deleted; a fingerprint stays, so that nobody who was away brings them back. Conversations take their messages along.
-- That a person was erased is believed of those who may write everything: it takes away what others have of them.
CREATE FUNCTION muster.erase_facts(kinds text[], keys text[]) RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member; base bigint; n bigint; all_of_it boolean; refused json;
BEGIN
  base := muster.lock_facts();
  me := muster.me();
  all_of_it := me.brands IS NULL AND me.markets IS NULL;
  SELECT coalesce(json_agg(json_build_object('n', u.n, 'reason', CASE WHEN me.role NOT IN ('lead', 'admin') THEN 'role' ELSE 'scope' END)), '[]') INTO refused
  FROM unnest(kinds, keys) WITH ORDINALITY u(kind, key, n) LEFT JOIN muster.fact f ON f.kind = u.kind AND f.key = u.key
  WHERE me.role NOT IN ('lead', 'admin') OR NOT all_of_it AND (u.kind = 'person' OR f.key IS NOT NULL AND (f.account IS NULL OR f.account NOT IN (SELECT muster.my_accounts())));
  IF me.role NOT IN ('lead', 'admin') THEN RETURN json_build_object('base', base, 'last', base, 'refused', refused); END IF;
  WITH said AS (
    SELECT DISTINCT u.kind, u.key FROM unnest(kinds, keys) u(kind, key) LEFT JOIN muster.fact f ON f.kind = u.kind AND f.key = u.key
    WHERE all_of_it OR u.kind <> 'person' AND f.account IN (SELECT muster.my_accounts())
  ), gone AS (
    SELECT s.kind, s.key FROM said s UNION SELECT 'message', m.key FROM said s JOIN muster.fact m ON m.thread = s.key WHERE s.kind = 'thread'
  )
  INSERT INTO muster.erased (kind, key, seq, at, erased_by) SELECT g.kind, g.key, base + row_number() OVER (), muster.now_ms(), me.id FROM gone g
  ON CONFLICT (kind, key) DO UPDATE SET seq = excluded.seq, at = excluded.at, erased_by = excluded.erased_by WHERE excluded.kind = 'person';
  GET DIAGNOSTICS n = ROW_COUNT;
  DELETE FROM muster.fact f USING muster.erased e WHERE e.seq > base AND f.kind = e.kind AND f.key = e.key;
  UPDATE muster.facts SET last_seq = (SELECT greatest(base, coalesce(max(e.seq), base)) FROM muster.erased e);
  IF n > 0 THEN
    INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, 'erased', n::text);
    PERFORM pg_notify('muster_facts', (SELECT f.last_seq FROM muster.facts f)::text);
  END IF;
  RETURN json_build_object('base', base, 'last', (SELECT f.last_seq FROM muster.facts f), 'refused', refused);
END $$;

-- Whether private messages are shared at all. Taken back, they go from here.
CREATE FUNCTION muster.share_private(shared boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me muster.member := muster.admin();
BEGIN
  UPDATE muster.facts SET private = shared, last_seq = last_seq + 1 WHERE private <> shared;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT shared THEN DELETE FROM muster.fact WHERE kind = 'message' AND row LIKE '%"visibility":"private"%'; END IF;
  INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name, CASE WHEN shared THEN 'private' ELSE 'no_private' END, NULL);
  PERFORM pg_notify('muster_facts', (SELECT f.last_seq FROM muster.facts f)::text);
END $$;

REVOKE ALL ON FUNCTION muster.take_facts(muster.member, bigint, int[], text[], text[], text[], bigint[], text[], boolean[], int[], text[]), muster.lock_facts(),
  muster.push_facts(text[], text[], text[], bigint[], text[], boolean[], int[], text[]), muster.erase_facts(text[], text[]), muster.share_private(boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muster.push_facts(text[], text[], text[], bigint[], text[], boolean[], int[], text[]), muster.erase_facts(text[], text[]), muster.share_private(boolean) TO :members;
`
