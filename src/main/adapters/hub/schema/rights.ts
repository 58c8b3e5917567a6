/** Who sees and writes what. History has no rule for changing or deleting, not even for the role it belongs to. */
export const RIGHTS = `
CREATE FUNCTION muster.now_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

CREATE FUNCTION muster.me() RETURNS muster.member LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m FROM muster.member m WHERE m.login = session_user AND m."left" IS NULL
$$;
CREATE FUNCTION muster.my_id() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT (muster.me()).id $$;
CREATE FUNCTION muster.my_role() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT CASE WHEN (muster.me()).joined IS NOT NULL THEN (muster.me()).role END $$;
CREATE FUNCTION muster.sees_all() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce((SELECT m.joined IS NOT NULL AND m.brands IS NULL AND m.markets IS NULL FROM muster.me() m), false)
$$;

-- A brand includes the brands under it. An account without a brand is nobody's who is limited to brands; the same with markets.
CREATE FUNCTION muster.my_accounts() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE m AS (SELECT * FROM muster.me()),
  b(id) AS (SELECT unnest(m.brands) FROM m UNION SELECT t.id FROM muster.brand_tree t JOIN b ON t.parent = b.id)
  SELECT p.account FROM muster.account_place p, m
  WHERE m.joined IS NOT NULL AND (m.brands IS NULL OR p.brand IN (SELECT id FROM b)) AND (m.markets IS NULL OR p.market = ANY (m.markets))
$$;

ALTER TABLE muster.hub ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.hub FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.member ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.member FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.device ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.device FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.kind ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.kind FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.step ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.step FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.line ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.line FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.account_place ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.account_place FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.place_of ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.place_of FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.brand_tree ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.brand_tree FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.trail ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.trail FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON muster.hub TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.member TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.device TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.kind TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.account_place TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.place_of TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own ON muster.brand_tree TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own_read ON muster.step FOR SELECT TO :owner USING (true);
CREATE POLICY own_read ON muster.line FOR SELECT TO :owner USING (true);
CREATE POLICY own_read ON muster.trail FOR SELECT TO :owner USING (true);
CREATE POLICY own_add ON muster.trail FOR INSERT TO :owner WITH CHECK (true);

CREATE POLICY push ON muster.step FOR INSERT TO :owner
  WITH CHECK (pushed_by = (SELECT muster.my_id()) AND (SELECT muster.my_role()) IN ('auditor', 'lead', 'admin'));
CREATE POLICY push ON muster.line FOR INSERT TO :owner WITH CHECK (
  ((SELECT muster.my_role()) IN ('lead', 'admin')
    OR ((SELECT muster.my_role()) = 'auditor' AND entity IN (SELECT k.entity FROM muster.kind k WHERE k.auditor)))
  AND ((SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts()))
);

CREATE POLICY members ON muster.hub FOR SELECT TO :members USING ((SELECT muster.my_id()) IS NOT NULL);
CREATE POLICY members ON muster.member FOR SELECT TO :members USING ((SELECT muster.my_role()) IS NOT NULL OR login = session_user);
CREATE POLICY members ON muster.kind FOR SELECT TO :members USING (true);
CREATE POLICY members ON muster.step FOR SELECT TO :members USING ((SELECT muster.my_role()) IS NOT NULL);
CREATE POLICY members ON muster.line FOR SELECT TO :members USING (
  (SELECT muster.sees_all())
  OR account IN (SELECT muster.my_accounts())
  OR (account IS NULL AND (SELECT muster.my_role()) IS NOT NULL AND entity IN (SELECT k.entity FROM muster.kind k WHERE k.shared))
);
CREATE POLICY members ON muster.account_place FOR SELECT TO :members USING ((SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts()));
CREATE POLICY admins ON muster.trail FOR SELECT TO :members USING ((SELECT muster.my_role()) = 'admin');

REVOKE ALL ON SCHEMA muster FROM PUBLIC;
GRANT USAGE ON SCHEMA muster TO :members;
GRANT SELECT ON muster.hub, muster.member, muster.kind, muster.step, muster.line, muster.account_place, muster.trail TO :members;
`
