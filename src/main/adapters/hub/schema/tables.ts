/**
 * What a hub keeps. `:owner` and `:members` are the two roles of this hub: the one everything belongs to, which nobody signs in as,
 * and the group of all members. Row-level security is forced, so it holds inside the functions as well.
 */
export const TABLES = `
-- The text of a row as every client writes it: one object, and nothing spelled by escapes that could be written plainly. Otherwise what is
-- looked for here, and what a client reads, could differ, and a line that cannot be read would stop everybody for ever.
CREATE FUNCTION muster.is_row(row_text text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT row_text IS NULL OR (json_typeof(row_text::json) = 'object'
    AND (position('\\u' IN row_text) = 0 OR row_text !~ '(?<!\\\\)(\\\\\\\\)*\\\\u(?!00[01][0-9a-f]|d[89a-f][0-9a-f]{2})'))
$$;
CREATE TABLE muster.hub (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  id text NOT NULL, workspace text NOT NULL, name text NOT NULL,
  version int NOT NULL, schema int NOT NULL, last_seq bigint NOT NULL DEFAULT 0,
  logins text NOT NULL, made bigint NOT NULL
);
CREATE TABLE muster.member (
  id text PRIMARY KEY, login name NOT NULL UNIQUE, name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  role text NOT NULL CHECK (role IN ('viewer', 'auditor', 'lead', 'admin')),
  brands text[], markets text[],
  invited bigint, joined bigint, "left" bigint
);
CREATE TABLE muster.device (id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80), member text NOT NULL REFERENCES muster.member, since bigint NOT NULL);

CREATE TABLE muster.kind (entity text PRIMARY KEY, auditor boolean NOT NULL, shared boolean NOT NULL, place text);

CREATE TABLE muster.step (
  seq bigint PRIMARY KEY, id text NOT NULL UNIQUE, at bigint NOT NULL, device text NOT NULL, actor text NOT NULL, action text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'quiet')), reverts text, clock text NOT NULL, lines int NOT NULL,
  pushed_by text NOT NULL REFERENCES muster.member, carried boolean NOT NULL, pushed bigint NOT NULL
);
CREATE TABLE muster.line (
  step bigint NOT NULL REFERENCES muster.step, place int NOT NULL,
  clock text NOT NULL CHECK (clock ~ '^[0-9a-f]{12}-[0-9a-f]{4}$'), entity text NOT NULL, key text NOT NULL,
  before text, after text, account text,
  PRIMARY KEY (step, place), CHECK (before IS NOT NULL OR after IS NOT NULL), CHECK (muster.is_row(before)), CHECK (muster.is_row(after))
);
CREATE INDEX line_by_account ON muster.line (account, step) WHERE account IS NOT NULL;

-- Where an account is now: the latest word by clock. moved: number of the step since which it is there.
CREATE TABLE muster.account_place (
  account text PRIMARY KEY, brand text, brand_clock text NOT NULL DEFAULT '', market text, market_clock text NOT NULL DEFAULT '',
  moved bigint NOT NULL DEFAULT 0
);
CREATE INDEX account_place_by_moved ON muster.account_place (moved) WHERE moved > 0;
-- Which account a row hangs on that does not say so in every line about it.
CREATE TABLE muster.place_of (entity text NOT NULL, key text NOT NULL, account text NOT NULL, PRIMARY KEY (entity, key));
CREATE TABLE muster.brand_tree (id text PRIMARY KEY, parent text, clock text NOT NULL DEFAULT '');

CREATE TABLE muster.trail (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL, member text, actor text NOT NULL, what text NOT NULL, detail text
);
`
