/**
 * What is no change of a person: snapshots, lists, sightings, conversations and their messages, each by its natural key, once.
 *
 * `fact.key` of conversations and messages is a fingerprint of their natural key, so that what is left of one that was erased
 * (`erased`) says nothing about anybody. `thread` is the fingerprint of a message's conversation. `state`: 0 is there, 1 was deleted
 * on its network, 2 was taken back by whoever brought it: the words are gone. `stamp` is when it was written, `stamps` when columns
 * of a conversation were, where that was later. Numbers come from the one row of `facts`, under its lock, in the order of commits.
 */
export const FACTS = `
CREATE TABLE muster.facts (one boolean PRIMARY KEY DEFAULT true CHECK (one), last_seq bigint NOT NULL DEFAULT 0, private boolean NOT NULL DEFAULT false);
INSERT INTO muster.facts DEFAULT VALUES;
CREATE TABLE muster.fact (
  kind text NOT NULL CHECK (kind IN ('import', 'source', 'entry', 'snapshot', 'sighting', 'standing', 'thread', 'message')),
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  seq bigint NOT NULL, account text, thread text, stamp bigint NOT NULL, stamps jsonb, state smallint NOT NULL CHECK (state IN (0, 1, 2)),
  row text NOT NULL CHECK (length(row) <= 1000000 AND muster.is_row(row)), pushed_by text NOT NULL REFERENCES muster.member,
  PRIMARY KEY (kind, key), CHECK ((kind = 'message') = (thread IS NOT NULL))
);
CREATE INDEX fact_by_seq ON muster.fact (seq);
CREATE INDEX fact_by_account ON muster.fact (account, seq) WHERE account IS NOT NULL;
CREATE INDEX fact_by_thread ON muster.fact (thread) WHERE thread IS NOT NULL;
-- Receipts: a fingerprint, and that it was erased.
CREATE TABLE muster.erased (
  kind text NOT NULL CHECK (kind IN ('thread', 'message', 'person')), key text NOT NULL CHECK (key ~ '^[A-Za-z0-9_-]{24}$'),
  seq bigint NOT NULL, at bigint NOT NULL, erased_by text NOT NULL REFERENCES muster.member, PRIMARY KEY (kind, key)
);
CREATE INDEX erased_by_seq ON muster.erased (seq);

ALTER TABLE muster.facts ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.facts FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.fact ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.fact FORCE ROW LEVEL SECURITY;
ALTER TABLE muster.erased ENABLE ROW LEVEL SECURITY; ALTER TABLE muster.erased FORCE ROW LEVEL SECURITY;

CREATE FUNCTION muster.writes() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$ SELECT coalesce(muster.my_role() IN ('lead', 'admin'), false) $$;

CREATE POLICY own ON muster.facts TO :owner USING (true) WITH CHECK (true);
CREATE POLICY own_read ON muster.fact FOR SELECT TO :owner USING (true);
CREATE POLICY push ON muster.fact FOR INSERT TO :owner WITH CHECK (
  pushed_by = (SELECT muster.my_id()) AND (SELECT muster.writes())
  AND (kind = 'import' OR (SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts())));
CREATE POLICY again ON muster.fact FOR UPDATE TO :owner
  USING ((SELECT muster.writes()) AND ((SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts())))
  WITH CHECK ((SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts()));
CREATE POLICY erase ON muster.fact FOR DELETE TO :owner
  USING ((SELECT muster.writes()) AND ((SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts())));
CREATE POLICY own_read ON muster.erased FOR SELECT TO :owner USING (true);
CREATE POLICY own_add ON muster.erased FOR INSERT TO :owner WITH CHECK (erased_by = (SELECT muster.my_id()) AND (SELECT muster.writes()));
CREATE POLICY own_again ON muster.erased FOR UPDATE TO :owner USING (kind = 'person') WITH CHECK (erased_by = (SELECT muster.my_id()) AND (SELECT muster.sees_all()));

CREATE POLICY members ON muster.facts FOR SELECT TO :members USING ((SELECT muster.my_id()) IS NOT NULL);
CREATE POLICY members ON muster.fact FOR SELECT TO :members USING (
  (SELECT muster.sees_all()) OR account IN (SELECT muster.my_accounts()) OR (kind = 'import' AND (SELECT muster.my_role()) IS NOT NULL));
CREATE POLICY members ON muster.erased FOR SELECT TO :members USING ((SELECT muster.my_role()) IS NOT NULL);
GRANT SELECT ON muster.facts, muster.fact, muster.erased TO :members;

-- The row hangs on another account since this step: whoever sees that one gets its older lines as well.
ALTER TABLE muster.place_of ADD COLUMN moved bigint NOT NULL DEFAULT 0;
CREATE INDEX place_of_by_moved ON muster.place_of (moved) WHERE moved > 0;
CREATE FUNCTION muster.place_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.account IS DISTINCT FROM OLD.account THEN NEW.moved := (SELECT h.last_seq + 1 FROM muster.hub h); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_moved BEFORE UPDATE ON muster.place_of FOR EACH ROW EXECUTE FUNCTION muster.place_moved();
-- Rows that came to accounts one sees, between two steps.
CREATE FUNCTION muster.my_moved(after bigint, until bigint) RETURNS TABLE (entity text, key text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.entity, p.key FROM muster.place_of p WHERE p.moved > 0 AND p.moved > after AND p.moved <= until AND p.account IN (SELECT muster.my_accounts())
$$;
REVOKE ALL ON FUNCTION muster.my_moved(bigint, bigint), muster.place_moved() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION muster.my_moved(bigint, bigint) TO :members;
CREATE POLICY moved ON muster.line FOR SELECT TO :members USING (
  account IS NOT NULL AND (entity, key) IN (SELECT m.entity, m.key FROM muster.my_moved(0, 9223372036854775807) m));
`
