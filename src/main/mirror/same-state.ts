import type { Mirror } from './open.ts'

type Kept = { state: string; answers: Map<string, unknown> }
const kept = new WeakMap<Mirror, Kept>()

/** What tells one state of the file from the next: commits of others, and rows this connection changed itself. */
const stateOf = (db: Mirror): string =>
  `${String(db.pragma('data_version', { simple: true }))}/${String(db.prepare('SELECT total_changes()').pluck().get())}`

/**
 * An answer that goes through the whole workspace, worked out once for each state of the file: it is asked for again and
 * again while nothing changes.
 * @param name tells answers apart; whatever the answer depends on beside the file (day, language) stands in it
 */
export function onceForState<T>(db: Mirror, name: string, work: () => T): T {
  const state = stateOf(db)
  let here = kept.get(db)
  if (here?.state !== state) kept.set(db, (here = { state, answers: new Map() }))
  if (!here.answers.has(name)) here.answers.set(name, work())
  return here.answers.get(name) as T
}

const keptForStep = new WeakMap<Mirror, Kept>()

/** The latest step on the undo stack: what votes, turns and other quiet batches write leaves it as it is. */
const stepOf = (db: Mirror): string => {
  const seq = db.prepare("SELECT seq FROM batch WHERE kind <> 'quiet' ORDER BY seq DESC LIMIT 1").pluck().get()
  return typeof seq === 'number' ? String(seq) : ''
}

/**
 * The same until a person's next step, whatever is written quietly meanwhile: for what a room looks at while its votes come in.
 * What the program itself mirrors or computes in between is seen with the next step, or under another name.
 */
export function onceForStep<T>(db: Mirror, name: string, work: () => T): T {
  const state = stepOf(db)
  let here = keptForStep.get(db)
  if (here?.state !== state) keptForStep.set(db, (here = { state, answers: new Map() }))
  if (!here.answers.has(name)) here.answers.set(name, work())
  return here.answers.get(name) as T
}
