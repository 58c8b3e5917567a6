/**
 * What came of a conversation `c` as it stands: what a person or a file stated, else what was mirrored, else what was inferred
 * from the messages. Null is not known. Each is a scalar of its own, so that any statement about `c` can use it.
 */
const stated = (column: string): string => `(SELECT o.${column} FROM outcome o WHERE o.id = c.id)`
const inferred = (column: string): string =>
  `(SELECT r.${column} FROM outcome_result r WHERE r.conversation_rid = c.rid)`

export const FELT = `nullif(coalesce(${stated('felt')}, nullif(c.felt, 'unknown'), ${inferred('felt')}), 'unknown')`
export const CONSEQUENCE = `nullif(coalesce(${stated('consequence')}, nullif(c.consequence, 'unknown'), ${inferred('consequence')}), 'unknown')`
export const STAGE = `coalesce(${stated('stage')}, c.stage, ${inferred('stage')})`
export const INFLUENCE = `nullif(coalesce(${stated('influence')}, ${inferred('influence')}), 'none')`

/** Hours after which a question that nobody answered counts as a need that was not met. */
export const UNMET_HOURS = 72

/**
 * Whether the need was met, what mirrored facts tell: no where nobody answered what needed an answer, in 72 hours or until it was
 * put away; yes where it was closed after an answer.
 */
export const settledAsMirrored = (now: number): string =>
  `CASE WHEN c.asked_at IS NOT NULL AND c.first_answer_at IS NULL
     AND coalesce(c.needs_answer, c.needs_help, (SELECT t.needs_answer FROM triage_result t WHERE t.conversation_id = c.id), 0) = 1
     AND (c.resolved_at IS NOT NULL OR c.asked_at < ${now - UNMET_HOURS * 3_600_000}) THEN 0
   WHEN c.resolved_at IS NOT NULL AND c.first_answer_at IS NOT NULL THEN 1 END`

/** Whether the need was met: what a person states, then what the contact says, then what the facts tell. */
export const settledAt = (now: number): string =>
  `coalesce(${stated('settled')}, ${inferred('settled')}, ${settledAsMirrored(now)})`
