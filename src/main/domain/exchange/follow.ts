import { lastTold } from './fold.ts'
import { pointingTo, shapeOf } from './shape.ts'
import type { Touched, Work } from './work.ts'
import { moveHanging, movePointer, tell, writeRow } from './write.ts'

/**
 * Accounts that were merged on one computer while another worked on them: what was hung on one that is gone goes to the one that
 * stays, two that were merged into each other leave the older one, and nobody points to one that points on.
 */
export function followMerges(work: Work, touched: readonly Touched[]): void {
  for (const account of work.merged) untangle(work, account)
  for (const account of work.merged) moveUnaware(work, account)
  for (const { entity, key } of touched) if (entity !== 'account') followOne(work, entity, key)
}

const mergedInto = ({ store }: Work, account: string): string | null => {
  const into = store.row('account', account)?.['merged_into'] ?? null
  return into === null ? null : String(into)
}

/** The account that stays in the end, or the ring in which nobody stays. */
function rootOf(work: Work, account: string): { root: string; ring: string[] } {
  const passed = [account]
  let now = account
  for (;;) {
    const next = mergedInto(work, now)
    if (next === null) return { root: now, ring: [] }
    const at = passed.indexOf(next)
    if (at >= 0) return { root: next, ring: passed.slice(at) }
    passed.push(next)
    now = next
  }
}

function untangle(work: Work, account: string): void {
  const { ring } = rootOf(work, account)
  if (ring.length > 0) {
    const oldest = ring.reduce((one, two) => (one < two ? one : two))
    point(work, oldest, null)
  }
  const { root } = rootOf(work, account)
  for (const id of [account, ...work.store.pointing('account', 'merged_into', account)])
    if (id !== root && mergedInto(work, id) !== null && mergedInto(work, id) !== root) point(work, id, root)
}

function point(work: Work, account: string, into: string | null): void {
  tell(work, 'account', account, { merged_into: mergedInto(work, account) }, { merged_into: into })
  writeRow(work, 'account', account, { merged_into: into }, '')
}

/** What hangs on an account that was merged elsewhere, and was hung there by somebody who did not know. */
function moveUnaware(work: Work, account: string): void {
  const into = mergedInto(work, account)
  if (into === null || !work.known.came(batchThat(work, 'account', account, 'merged_into'))) return
  for (const { entity, column, pointer } of pointingTo.get('account') ?? []) {
    if (pointer.along !== true) continue
    for (const id of work.store.pointing(entity, column, account))
      if (work.known.unseen(batchThat(work, entity, id, column))) movePointer(work, entity, id, column, account, into)
  }
  const charter = work.store.row('purpose', account)
  if (charter && work.store.lines('purpose', account).some(({ batch }) => work.known.unseen(batch)))
    moveHanging(work, account, into)
}

/** Something that came and hangs on an account that was merged here. */
function followOne(work: Work, entity: string, key: string): void {
  const { store, known } = work
  const { pointers, hangsOn } = shapeOf(entity)
  const isUnaware = (account: string): boolean => known.unseen(batchThat(work, 'account', account, 'merged_into'))
  if (hangsOn === 'account' && store.row(entity, key)) {
    const into = mergedInto(work, key)
    if (into !== null && isUnaware(key)) moveHanging(work, key, into)
  }
  for (const [column, { along }] of Object.entries(pointers)) {
    const account = along === true ? (store.row(entity, key)?.[column] ?? null) : null
    if (account === null) continue
    const into = mergedInto(work, String(account))
    if (into === null || !known.came(batchThat(work, entity, key, column)) || !isUnaware(String(account))) continue
    movePointer(work, entity, key, column, String(account), into)
  }
}

const batchThat = ({ store }: Work, entity: string, key: string, column: string): string =>
  lastTold(store.lines(entity, key), column)?.batch ?? ''
