/**
 * Taking steps. `push` runs as the owner of the hub, finds out who asks by the login of the session, and hands accepted steps to `take`,
 * all at once where nothing is wrong and one by one where something is, so that each is refused for itself.
 *
 * Reasons: `role`, `register`, `scope`, `device`, `clock`, `exists`, `line`.
 */
export const PUSH = `
-- PostgreSQL has no character of number zero and no halves of surrogates, which the text of a row may name: here something else stands for them.
CREATE FUNCTION muster.readable(row_text text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN position('\\u' IN row_text) > 0
    THEN regexp_replace(row_text, '(?<!\\\\)((\\\\\\\\)*)\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\1\\\\ufffd', 'g') ELSE row_text END::jsonb
$$;
-- What a line says about the account its row hangs on: what it becomes, else what it was.
CREATE FUNCTION muster.said(place text, before text, after text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE place
    WHEN 'account_id' THEN coalesce(
      CASE WHEN after LIKE '%"account_id"%' THEN muster.readable(after) ->> 'account_id' END,
      CASE WHEN before LIKE '%"account_id"%' THEN muster.readable(before) ->> 'account_id' END)
    WHEN 'comment' THEN split_part(coalesce(muster.readable(after) ->> 'identity', muster.readable(before) ->> 'identity'), ':', 2)
    WHEN 'card_id' THEN (SELECT p.account FROM muster.place_of p WHERE p.entity = 'session_card'
      AND p.key = coalesce(muster.readable(after) ->> 'card_id', muster.readable(before) ->> 'card_id'))
    WHEN 'task_id' THEN (SELECT p.account FROM muster.place_of p WHERE p.entity = 'task'
      AND p.key = coalesce(muster.readable(after) ->> 'task_id', muster.readable(before) ->> 'task_id')) END
$$;

CREATE FUNCTION muster.take(me muster.member, base bigint, which int[], steps json, of_step int[], clocks text[], entities text[], keys text[], befores text[], afters text[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  all_of_it boolean := me.brands IS NULL AND me.markets IS NULL;
  found_entity text;
  found_account text;
  taken int;
BEGIN
  IF me.role = 'auditor' THEN
    SELECT u.entity INTO found_entity FROM unnest(of_step, entities) u(st, entity)
      WHERE u.st = ANY (which) AND NOT EXISTS (SELECT 1 FROM muster.kind k WHERE k.entity = u.entity AND k.auditor) LIMIT 1;
    IF found_entity IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'MU001', MESSAGE = 'role', DETAIL = found_entity; END IF;
  END IF;

  IF EXISTS (SELECT 1 FROM unnest(of_step, clocks) u(st, clock) JOIN json_array_elements(steps) WITH ORDINALITY e(step, st) ON e.st = u.st
    WHERE u.st = ANY (which) AND u.clock > e.step ->> 'clock')
    THEN RAISE EXCEPTION USING ERRCODE = 'MU001', MESSAGE = 'clock'; END IF;

  -- What stood before decides too, and so does every line, not only the last: nothing of another brand is taken over, and nothing given to it.
  IF NOT all_of_it THEN
    SELECT w.account INTO found_account
    FROM unnest(of_step, entities, keys, befores, afters) u(st, entity, key, b, a)
    JOIN muster.kind k ON k.entity = u.entity
    LEFT JOIN muster.place_of p ON p.entity = u.entity AND p.key = u.key
    CROSS JOIN LATERAL (VALUES
      (CASE k.place WHEN 'key' THEN u.key WHEN 'finding' THEN split_part(u.key, ':', 2) ELSE p.account END), (muster.said(k.place, u.b, u.a))) w(account)
    WHERE u.st = ANY (which) AND EXISTS (SELECT 1 FROM muster.account_place s WHERE s.account = w.account) AND w.account NOT IN (SELECT muster.my_accounts())
    LIMIT 1;
    IF found_account IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'MU001', MESSAGE = 'scope', DETAIL = found_account; END IF;
  END IF;

  -- Votes and notes hang on a card, dependencies on a task: cards and tasks come first.
  FOR n_pass IN 1..2 LOOP
    INSERT INTO muster.place_of (entity, key, account)
      SELECT DISTINCT ON (u.entity, u.key) u.entity, u.key, w.account
      FROM unnest(of_step, entities, keys, befores, afters) WITH ORDINALITY u(st, entity, key, b, a, n)
      JOIN muster.kind k ON k.entity = u.entity AND k.place = ANY (CASE n_pass WHEN 1 THEN ARRAY['account_id', 'comment'] ELSE ARRAY['card_id', 'task_id'] END)
      CROSS JOIN LATERAL (SELECT muster.said(k.place, u.b, u.a) AS account OFFSET 0) w
      WHERE u.st = ANY (which) AND w.account <> ''
      ORDER BY u.entity, u.key, u.n DESC
    ON CONFLICT (entity, key) DO UPDATE SET account = excluded.account WHERE place_of.account <> excluded.account;
  END LOOP;

  INSERT INTO muster.brand_tree AS t (id, parent, clock)
    SELECT DISTINCT ON (u.key) u.key, muster.readable(u.a) ->> 'parent_id', u.clock
    FROM unnest(of_step, clocks, entities, keys, afters) u(st, clock, entity, key, a)
    WHERE u.st = ANY (which) AND u.entity = 'brand' AND u.a LIKE '%"parent_id"%' ORDER BY u.key, u.clock DESC
  ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, clock = excluded.clock WHERE t.clock <= excluded.clock;
  IF FOUND THEN
    WITH RECURSIVE b(id) AS (
      SELECT u.key FROM unnest(of_step, entities, keys) u(st, entity, key) WHERE u.st = ANY (which) AND u.entity = 'brand'
      UNION SELECT t.id FROM muster.brand_tree t JOIN b ON t.parent = b.id)
    UPDATE muster.account_place p SET moved = base + cardinality(which) WHERE p.brand IN (SELECT id FROM b);
  END IF;

  WITH told AS (
    SELECT u.key, u.clock, r.a ->> 'brand_id' AS brand, r.a ? 'brand_id' AS b, r.a ->> 'market_id' AS market, r.a ? 'market_id' AS m
    FROM unnest(of_step, clocks, entities, keys, befores, afters) u(st, clock, entity, key, b, a)
    CROSS JOIN LATERAL (SELECT muster.readable(u.a) AS a OFFSET 0) r
    WHERE u.st = ANY (which) AND u.entity = 'account' AND (u.a LIKE '%"brand_id"%' OR u.a LIKE '%"market_id"%' OR u.b IS NULL)
  ), latest AS (
    SELECT key,
      (array_agg(brand ORDER BY clock DESC) FILTER (WHERE b))[1] AS brand, coalesce(max(clock) FILTER (WHERE b), '') AS brand_clock,
      (array_agg(market ORDER BY clock DESC) FILTER (WHERE m))[1] AS market, coalesce(max(clock) FILTER (WHERE m), '') AS market_clock
    FROM told GROUP BY key
  )
  INSERT INTO muster.account_place AS p (account, brand, brand_clock, market, market_clock) SELECT key, brand, brand_clock, market, market_clock FROM latest
  ON CONFLICT (account) DO UPDATE SET
    brand = CASE WHEN excluded.brand_clock > p.brand_clock THEN excluded.brand ELSE p.brand END,
    market = CASE WHEN excluded.market_clock > p.market_clock THEN excluded.market ELSE p.market END,
    brand_clock = greatest(p.brand_clock, excluded.brand_clock), market_clock = greatest(p.market_clock, excluded.market_clock),
    moved = CASE WHEN (excluded.brand_clock > p.brand_clock AND excluded.brand IS DISTINCT FROM p.brand)
                   OR (excluded.market_clock > p.market_clock AND excluded.market IS DISTINCT FROM p.market)
                 THEN base + cardinality(which) ELSE p.moved END
    WHERE excluded.brand_clock > p.brand_clock OR excluded.market_clock > p.market_clock;

  INSERT INTO muster.step (seq, id, at, device, actor, action, kind, reverts, clock, lines, pushed_by, carried, pushed)
    SELECT base + w.place, s ->> 'id', (s ->> 'at')::bigint, s ->> 'device', left(s ->> 'actor', 200), left(s ->> 'action', 100), s ->> 'kind', s ->> 'reverts', s ->> 'clock',
      (SELECT count(*) FROM unnest(of_step) o(st) WHERE o.st = w.st), me.id, NOT EXISTS (SELECT 1 FROM muster.device d WHERE d.id = s ->> 'device'), muster.now_ms()
    FROM unnest(which) WITH ORDINALITY w(st, place) CROSS JOIN LATERAL (SELECT steps -> (w.st - 1) AS s) x;

  WITH placed AS (
    SELECT w.place AS step, u.n, u.clock, u.entity, u.key, u.b, u.a,
      CASE k.place WHEN 'key' THEN u.key
        WHEN 'finding' THEN (SELECT s.account FROM muster.account_place s WHERE s.account = split_part(u.key, ':', 2))
        ELSE p.account END AS account
    FROM unnest(of_step, clocks, entities, keys, befores, afters) WITH ORDINALITY u(st, clock, entity, key, b, a, n)
    JOIN unnest(which) WITH ORDINALITY w(st, place) ON w.st = u.st
    LEFT JOIN muster.kind k ON k.entity = u.entity
    LEFT JOIN muster.place_of p ON p.entity = u.entity AND p.key = u.key AND k.place IS NOT NULL
  )
  INSERT INTO muster.line (step, place, clock, entity, key, before, after, account)
    SELECT base + step, n, clock, entity, key, b, a, account FROM placed;

  RETURN base + cardinality(which);
END $$;

CREATE FUNCTION muster.push(of_schema int, steps json, of_step int[], clocks text[], entities text[], keys text[], befores text[], afters text[])
RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me muster.member;
  h muster.hub;
  last bigint;
  latest text := lpad(to_hex(muster.now_ms() + 86400000), 12, '0');
  fine int[] := '{}';
  taken int := 0;
  known int := 0;
  refused jsonb := '[]';
  why text;
  what text;
  s json;
  n int;
  there record;
BEGIN
  -- First the lock, then who asks: a role that was changed meanwhile counts as it is now.
  IF muster.my_role() IS NULL THEN RAISE EXCEPTION USING ERRCODE = '28000', MESSAGE = 'no member'; END IF;
  SELECT * INTO h FROM muster.hub FOR UPDATE;
  last := h.last_seq;
  me := muster.me();
  IF me.id IS NULL OR me.joined IS NULL THEN RAISE EXCEPTION USING ERRCODE = '28000', MESSAGE = 'no member'; END IF;
  -- A newer workspace shuts older ones out; only who may write everything decides that for all. Others wait, with all of their steps.
  IF of_schema > h.schema AND (me.role NOT IN ('lead', 'admin') OR me.brands IS NOT NULL OR me.markets IS NOT NULL)
    THEN RAISE EXCEPTION USING ERRCODE = 'MU002', MESSAGE = 'newer than the hub'; END IF;
  FOR s, n IN SELECT e.value, e.ordinality FROM json_array_elements(steps) WITH ORDINALITY e LOOP
    SELECT t.device, t.clock INTO there FROM muster.step t WHERE t.id = s ->> 'id';
    IF there.device IS NOT NULL AND there.device = s ->> 'device' AND there.clock = s ->> 'clock' THEN known := known + 1; CONTINUE; END IF;
    SELECT CASE WHEN there.device IS NOT NULL THEN 'exists'
      WHEN me.role = 'viewer' THEN 'role'
      WHEN coalesce(s ->> 'clock', '') !~ '^[0-9a-f]{12}-[0-9a-f]{4}$' THEN 'line'
      WHEN left(s ->> 'clock', 12) > latest THEN 'clock'
      WHEN EXISTS (SELECT 1 FROM muster.device d WHERE d.id = s ->> 'device' AND d.member <> me.id) THEN 'device'
      WHEN NOT EXISTS (SELECT 1 FROM muster.device d WHERE d.id = s ->> 'device')
        AND (me.role = 'auditor' OR me.brands IS NOT NULL OR me.markets IS NOT NULL) THEN 'device' END INTO why;
    IF why IS NULL THEN fine := fine || n;
    ELSE refused := refused || jsonb_build_object('step', s ->> 'id', 'reason', why, 'detail', NULL); END IF;
  END LOOP;
  IF cardinality(fine) > 0 THEN
    BEGIN
      last := muster.take(me, last, fine, steps, of_step, clocks, entities, keys, befores, afters);
      taken := cardinality(fine);
    EXCEPTION WHEN SQLSTATE 'MU001' OR integrity_constraint_violation OR insufficient_privilege OR data_exception OR program_limit_exceeded THEN
      FOREACH n IN ARRAY fine LOOP
        BEGIN
          last := muster.take(me, last, ARRAY[n], steps, of_step, clocks, entities, keys, befores, afters);
          taken := taken + 1;
        EXCEPTION
          WHEN SQLSTATE 'MU001' THEN
            GET STACKED DIAGNOSTICS why = MESSAGE_TEXT, what = PG_EXCEPTION_DETAIL;
            refused := refused || jsonb_build_object('step', steps -> (n - 1) ->> 'id', 'reason', why, 'detail', what);
          WHEN insufficient_privilege THEN
            SELECT u.entity INTO what FROM unnest(of_step, entities) u(st, entity) WHERE u.st = n AND EXISTS (SELECT 1 FROM muster.kind k WHERE k.entity = u.entity AND k.shared) LIMIT 1;
            refused := refused || jsonb_build_object('step', steps -> (n - 1) ->> 'id', 'reason', CASE WHEN what IS NULL THEN 'scope' ELSE 'register' END, 'detail', what);
          WHEN integrity_constraint_violation OR data_exception OR program_limit_exceeded THEN
            refused := refused || jsonb_build_object('step', steps -> (n - 1) ->> 'id', 'reason', 'line', 'detail', NULL);
        END;
      END LOOP;
    END;
  END IF;
  IF taken > 0 THEN
    UPDATE muster.hub SET last_seq = last, schema = greatest(schema, of_schema);
    PERFORM pg_notify('muster', last::text);
  END IF;
  IF taken > 0 OR jsonb_array_length(refused) > 0 THEN
    INSERT INTO muster.trail (at, member, actor, what, detail) VALUES (muster.now_ms(), me.id, me.name,
      CASE WHEN taken > 0 THEN 'pushed' ELSE 'refused' END, taken || CASE WHEN jsonb_array_length(refused) > 0 THEN ' / ' || jsonb_array_length(refused) ELSE '' END);
  END IF;
  RETURN json_build_object('taken', taken, 'known', known, 'refused', refused, 'lastSeq', last);
END $$;

REVOKE ALL ON FUNCTION muster.said(text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION muster.take(muster.member, bigint, int[], json, int[], text[], text[], text[], text[], text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION muster.push(int, json, int[], text[], text[], text[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muster.push(int, json, int[], text[], text[], text[], text[], text[]) TO :members;
`
