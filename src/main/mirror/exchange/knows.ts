import { createHash } from 'node:crypto'
import type { Knows, Line, Mark, Row, Step } from '#shared/model/exchange.ts'
import type { Mirror } from '../open.ts'

type Head = { seq: number; id: string; device: string; clock: string }

/** Sums the ids of steps in a way in which their order does not matter. */
class Digest {
  private sum = 0n
  private count = 0
  add(id: string): void {
    this.sum ^= createHash('sha256').update(id).digest().readBigUInt64BE(0)
    this.count++
  }
  mark(clock: string): Mark {
    return { clock, steps: this.count, digest: this.sum.toString(16) }
  }
}

const heads = (db: Mirror): Head[] =>
  db.prepare("SELECT seq, id, device, clock FROM batch WHERE clock <> '' ORDER BY device, clock, id").all() as Head[]

/** What this workspace has of everybody's work. */
export function knowsOf(db: Mirror): Knows {
  const found = new Map<string, { digest: Digest; clock: string }>()
  for (const { id, device, clock } of heads(db)) {
    const known = found.get(device) ?? { digest: new Digest(), clock }
    known.digest.add(id)
    known.clock = clock
    found.set(device, known)
  }
  return Object.fromEntries([...found].map(([device, { digest, clock }]) => [device, digest.mark(clock)]))
}

/** Steps that somebody who knows this much does not have, oldest first; everything of a computer whose work differs. */
export function unknownTo(db: Mirror, knows: Knows): number[] {
  const all = heads(db)
  const digests = new Map<string, Digest>()
  for (const { id, device, clock } of all) {
    const mark = knows[device]
    if (!mark || clock > mark.clock) continue
    const digest = digests.get(device) ?? new Digest()
    digest.add(id)
    digests.set(device, digest)
  }
  const isWhole = (device: string): boolean => {
    const mark = knows[device]
    const own = digests.get(device)?.mark(mark?.clock ?? '')
    return mark !== undefined && own?.steps === mark.steps && own.digest === mark.digest
  }
  const whole = new Map([...new Set(all.map(({ device }) => device))].map((device) => [device, isWhole(device)]))
  return all
    .filter(({ device, clock }) => !(whole.get(device) === true && clock <= (knows[device]?.clock ?? '')))
    .map(({ seq }) => seq)
    .toSorted((one, two) => one - two)
}

/**
 * Whether something is missing between what is here and what came: a computer's steps up to the sender's mark must be here or among
 * those that came.
 * @returns the computer whose work has a hole, or null
 */
export function gapBefore(
  db: Mirror,
  sender: Knows,
  came: ReadonlyMap<string, Pick<Step, 'device' | 'clock'>>,
): string | null {
  const have = new Map<string, number>()
  for (const { device, clock } of heads(db))
    if (clock <= (sender[device]?.clock ?? '')) have.set(device, (have.get(device) ?? 0) + 1)
  for (const { device, clock } of came.values())
    if (clock <= (sender[device]?.clock ?? '')) have.set(device, (have.get(device) ?? 0) + 1)
  for (const [device, { steps }] of Object.entries(sender)) if ((have.get(device) ?? 0) < steps) return device
  return null
}

type StepRow = Omit<Step, 'lines'> & { seq: number }

/** Reads steps with their lines, one after another. @param exchanged which entities leave the workspace */
export function* stepsOf(db: Mirror, seqs: readonly number[], exchanged: (entity: string) => boolean): Generator<Step> {
  const head = db.prepare('SELECT seq, id, at, device, actor, action, kind, reverts, clock FROM batch WHERE seq = ?')
  const lines = db.prepare('SELECT clock, entity, key, before, after FROM change WHERE batch = ? ORDER BY id')
  for (const seq of seqs) {
    const { seq: _, ...step } = head.get(seq) as StepRow
    const read = lines.all(seq) as {
      clock: string
      entity: string
      key: string
      before: string | null
      after: string | null
    }[]
    yield {
      ...step,
      lines: read
        .filter(({ entity }) => exchanged(entity))
        .map(({ clock, entity, key, before, after }) => ({
          clock,
          entity,
          key,
          before: cells(before),
          after: cells(after),
        })),
    }
  }
}

const cells = (text: string | null): Line['after'] => (text === null ? null : (JSON.parse(text) as Row))

/** A step without its lines. */
export function stepHead(db: Mirror, seq: number): Omit<Step, 'lines'> | null {
  const row = db
    .prepare('SELECT id, at, device, actor, action, kind, reverts, clock FROM batch WHERE seq = ?')
    .get(seq) as Omit<Step, 'lines'> | undefined
  return row ?? null
}

/** Which of these steps are here. */
export function stepsHere(db: Mirror, ids: Iterable<string>): Set<string> {
  const known = db.prepare('SELECT 1 FROM batch WHERE id = ?')
  return new Set([...ids].filter((id) => known.get(id) !== undefined))
}
