import type { Row, Step } from '#shared/model/exchange.ts'
import type { Ask } from './ask.ts'
import type { HubPortion } from './hub.ts'

/** Lines in one portion, unless a single step has more; steps looked at for one. */
const MOST_LINES = 5_000
const MOST_STEPS = 2_000

type Head = Omit<Step, 'lines'> & { seq: number }
type Said = { step: number; clock: string; entity: string; key: string; before: string | null; after: string | null }

const END = `
SELECT coalesce(max(seq), $1) AS seq FROM (
  SELECT seq, row_number() OVER w AS place, sum(lines) OVER w AS so_far FROM (SELECT seq, lines FROM muster.step WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${MOST_STEPS}) s
  WINDOW w AS (ORDER BY seq)) s
WHERE so_far <= ${MOST_LINES} OR place = 1`

const NEW = `
SELECT step, clock, entity, key, before, after FROM muster.line WHERE step > $1 AND step <= $2 ORDER BY step, place`
/** What was said before about accounts that came into sight in between. */
const OLD = `
SELECT step, clock, entity, key, before, after FROM muster.line
WHERE step <= $1 AND account IN (SELECT account FROM muster.account_place WHERE moved > $1 AND moved <= $2) ORDER BY step, place`

/** The same about rows that hang on another account since. */
const OLD_ROWS = `
SELECT step, clock, entity, key, before, after FROM muster.line
WHERE step <= $1 AND account IS NOT NULL AND (entity, key) IN (SELECT entity, key FROM muster.my_moved($1, $2)) ORDER BY step, place`

const HEADS = `
SELECT seq, id, at, device, actor, action, kind, reverts, clock FROM muster.step WHERE seq = ANY ($1) ORDER BY seq`

/** @param limited whether accounts may come into sight; @param rowsMove whether the hub notes that rows go from account to account */
export async function* pull(ask: Ask, cursor: number, limited: boolean, rowsMove: boolean): AsyncGenerator<HubPortion> {
  const [hub] = await ask<{ last: number }>('SELECT last_seq AS last FROM muster.hub')
  const of = hub?.last ?? 0
  for (let from = cursor; from < of;) {
    const [end] = await ask<{ seq: number }>(END, [from, of])
    const to = Math.max(end?.seq ?? of, from + 1)
    const said = await ask<Said>(NEW, [from, to])
    if (limited) said.unshift(...(await ask<Said>(OLD, [from, to])))
    if (limited && rowsMove) said.unshift(...missingIn(said, await ask<Said>(OLD_ROWS, [from, to])))
    const steps = new Map<number, Step['lines'][number][]>()
    for (const { step, clock, entity, key, before, after } of said) {
      const line = { clock, entity, key, before: row(before), after: row(after) }
      const known = steps.get(step)
      if (known) known.push(line)
      else steps.set(step, [line])
    }
    const heads = steps.size === 0 ? [] : await ask<Head>(HEADS, [[...steps.keys()]])
    yield { seq: to, of, steps: heads.map(({ seq, ...head }) => ({ ...head, lines: steps.get(seq) ?? [] })) }
    from = to
  }
}

/** Lines of a row that came with its account are there already. */
function missingIn(said: readonly Said[], more: readonly Said[]): Said[] {
  const name = ({ step, clock, entity, key }: Said): string => `${step} ${clock} ${entity} ${key}`
  const there = new Set(said.map(name))
  return more.filter((line) => !there.has(name(line)))
}

const row = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row))
