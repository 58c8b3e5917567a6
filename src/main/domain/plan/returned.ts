import { Disposition } from '#shared/model/words.ts'
import { en, ru } from '#shared/locale/words.ts'
import type { PlanWorkbook, ReturnedRow } from '#shared/model/plan-workbook.ts'

/** Why a row of a workbook that came back proposes nothing. */
export type ReturnedReason =
  | 'plan_unknown_account'
  | 'plan_not_exported'
  | 'plan_not_a_disposition'
  | 'plan_not_a_status'
  | 'plan_no_successor'
  | 'plan_unknown_successor'
  | 'plan_itself'
  | 'plan_needless_successor'
  | 'plan_twice'
  | 'plan_locked'
  | 'plan_changed'
  | 'plan_text_too_long'

/** An account as the workspace has it now. */
export type AccountNow = {
  readonly id: string
  readonly handle: string
  readonly network: string
  /** What holds: decided, else suggested. */
  readonly disposition: Disposition
  readonly into: string | null
  readonly decided: boolean
  readonly locked: boolean
  readonly reason: string | null
}

export type Wish = { readonly disposition: Disposition; readonly into: string | null; readonly reason: string | null }

/** What becomes of one row. */
export type ReturnedDecision = { readonly row: ReturnedRow; readonly account: AccountNow | null } & (
  | { readonly result: 'unchanged' }
  /** `changedSince`: the plan says something else than it did when the workbook was made, and it is proposed all the same. */
  | { readonly result: 'proposed'; readonly wish: Wish; readonly changedSince: boolean }
  | { readonly result: 'refused'; readonly reason: ReturnedReason; readonly value: string }
)

/** Where the plan was changed after the workbook was made: it stays, or the wish counts. */
export type OnConflict = 'keep' | 'take'

const MOST_REASON = 4000
const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** Dispositions and states by every word they go by, in both languages, and by their codes. */
const WORDS = new Map<string, string>(
  [...Disposition.options, 'decided', 'suggested'].flatMap((code) => [
    [fold(code), code] as const,
    ...[en, ru].flatMap((words: Readonly<Record<string, string>>) =>
      words[code] === undefined ? [] : [[fold(words[code]), code] as const],
    ),
  ]),
)
/** Words that stand in full on paper. */
for (const [text, code] of [
  ['suggested', 'suggested'],
  ['предложено', 'suggested'],
  ['decided', 'decided'],
  ['решено', 'decided'],
] as const)
  WORDS.set(text, code)

const dispositionOf = (text: string): Disposition | null => Disposition.safeParse(WORDS.get(fold(text))).data ?? null

type Base = PlanWorkbook['rows'][string]
type Status = Base['s']

/** What a row says, read. */
type Read = { readonly disposition: Disposition; readonly status: Status }
type Fault = { readonly fault: ReturnedReason; readonly value: string }

const fault = (reason: ReturnedReason, value: string): Fault => ({ fault: reason, value: value.slice(0, 300) })
const isFault = (value: object | null): value is Fault => value !== null && 'fault' in value
const isStatus = (word: string | undefined): word is Status =>
  word === 'decided' || word === 'suggested' || word === 'undecided'

function readRow(row: ReturnedRow, base: Base): Read | Fault {
  const disposition = row.disposition === '' ? 'undecided' : dispositionOf(row.disposition)
  if (disposition === null) return fault('plan_not_a_disposition', row.disposition)
  const status = row.status === '' ? base.s : WORDS.get(fold(row.status))
  if (!isStatus(status)) return fault('plan_not_a_status', row.status)
  return row.reason.length > MOST_REASON ? fault('plan_text_too_long', row.reason) : { disposition, status }
}

/** What a row says otherwise than the file did when it was made. */
type Differences = {
  readonly disposition: boolean
  readonly into: boolean
  readonly reason: boolean
  readonly confirms: boolean
}

function differencesOf(row: ReturnedRow, base: Base, { disposition, status }: Read): Differences {
  return {
    disposition: disposition !== base.d,
    into: fold(row.into) !== fold(base.n ?? ''),
    reason: row.reason !== (base.r ?? '').trim(),
    confirms: status === 'decided' && base.s !== 'decided',
  }
}

/** Finds accounts by id, and by network and name. */
type Book = { byId: ReadonlyMap<string, AccountNow>; byName: ReadonlyMap<string, AccountNow> }
const nameKey = (network: string, handle: string): string => `${network} ${fold(handle)}`

/** The account that takes over, as a row names it; null for anything but a merge. */
function successorOf(
  row: ReturnedRow,
  account: AccountNow,
  base: Base,
  wish: { disposition: Disposition; changedInto: boolean },
  { byId, byName }: Book,
): { readonly id: string | null } | Fault {
  if (wish.disposition !== 'merge') {
    // A wish other than a merge that still names where it once went: the cell was left as it was.
    return row.into !== '' && wish.changedInto ? fault('plan_needless_successor', row.into) : { id: null }
  }
  if (row.into === '') return fault('plan_no_successor', row.disposition)
  const found = wish.changedInto ? byName.get(nameKey(account.network, row.into)) : byId.get(base.i ?? '')
  if (!found) return fault('plan_unknown_successor', row.into)
  return found.id === account.id ? fault('plan_itself', row.into) : { id: found.id }
}

/** What is kept as the reason: one that was left alone may have been written without names, and the whole one stays. */
function reasonOf(row: ReturnedRow, account: AccountNow, changed: Differences): string | null {
  if (changed.reason) return row.reason === '' ? null : row.reason
  return changed.disposition ? null : account.reason
}

/** Whether the plan says something else by now than the workbook did. */
const movedOn = (account: AccountNow, base: Base): boolean =>
  account.disposition !== base.d || (account.disposition === 'merge' && account.into !== base.i)

type Verdict =
  | Fault
  | { readonly result: 'unchanged' }
  | { readonly result: 'proposed'; readonly wish: Wish; readonly changedSince: boolean }

function verdictOf(
  row: ReturnedRow,
  account: AccountNow,
  base: Base,
  { book, seen, conflicts }: { book: Book; seen: Set<string>; conflicts: OnConflict },
): Verdict {
  const read = readRow(row, base)
  if (isFault(read)) return read
  const changed = differencesOf(row, base, read)
  if (!Object.values(changed).includes(true)) return { result: 'unchanged' }
  const { disposition } = read
  const successor = successorOf(row, account, base, { disposition, changedInto: changed.into }, book)
  if (isFault(successor)) return successor
  if (seen.has(account.id)) return fault('plan_twice', row.disposition)
  seen.add(account.id)
  const { id: into } = successor
  const already = account.decided && account.disposition === disposition && account.into === into
  if (already && (!changed.reason || row.reason === (account.reason ?? ''))) return { result: 'unchanged' }
  if (account.locked) return fault('plan_locked', row.disposition)
  const changedSince = movedOn(account, base)
  if (changedSince && conflicts === 'keep') return fault('plan_changed', row.disposition)
  return { result: 'proposed', wish: { disposition, into, reason: reasonOf(row, account, changed) }, changedSince }
}

/**
 * Decides every row of a workbook that came back against what it said when it was made and against the plan of today. A row
 * that says what the file said proposes nothing, whatever became of the account meanwhile.
 * @param accounts every account of the workspace
 */
export function decideReturned(
  workbook: PlanWorkbook,
  rows: readonly ReturnedRow[],
  accounts: readonly AccountNow[],
  conflicts: OnConflict,
): ReturnedDecision[] {
  const book: Book = {
    byId: new Map(accounts.map((account) => [account.id, account])),
    byName: new Map(accounts.map((account) => [nameKey(account.network, account.handle), account])),
  }
  const seen = new Set<string>()
  return rows.map((row): ReturnedDecision => {
    const account = book.byId.get(row.account) ?? null
    const base = account === null ? undefined : workbook.rows[account.id]
    const verdict =
      account === null
        ? fault('plan_unknown_account', row.name || row.account)
        : base === undefined
          ? fault('plan_not_exported', row.name)
          : verdictOf(row, account, base, { book, seen, conflicts })
    return isFault(verdict)
      ? { row, account, result: 'refused', reason: verdict.fault, value: verdict.value }
      : { row, account, ...verdict }
  })
}

export const RETURNED_TEXTS: Readonly<Record<ReturnedReason, { readonly en: string; readonly ru: string }>> = {
  plan_unknown_account: {
    en: 'The inventory has no account with this id.',
    ru: 'Аккаунта с таким кодом в перечне нет.',
  },
  plan_not_exported: {
    en: 'The row was not in the workbook when it was made.',
    ru: 'Этой строки не было в книге, когда её составили.',
  },
  plan_not_a_disposition: { en: 'No disposition is called this.', ru: 'Такого решения нет.' },
  plan_not_a_status: { en: 'No status is called this.', ru: 'Такого статуса нет.' },
  plan_no_successor: {
    en: 'A merge needs the account that takes over.',
    ru: 'Для слияния нужен аккаунт, который остаётся.',
  },
  plan_unknown_successor: {
    en: 'The network has no account of this name in the inventory.',
    ru: 'В этой сети нет аккаунта с таким именем.',
  },
  plan_itself: { en: 'An account cannot merge into itself.', ru: 'Аккаунт нельзя слить с самим собой.' },
  plan_needless_successor: {
    en: 'Only a merge has an account that takes over.',
    ru: 'Принимающий аккаунт бывает только у слияния.',
  },
  plan_twice: { en: 'The account was in a row above already.', ru: 'Этот аккаунт уже был в строке выше.' },
  plan_locked: { en: 'The decision is locked in Muster.', ru: 'Решение закреплено в Muster.' },
  plan_changed: {
    en: 'The plan was changed in Muster meanwhile.',
    ru: 'За это время план в Muster изменился.',
  },
  plan_text_too_long: { en: 'The reason is too long.', ru: 'Причина слишком длинная.' },
}
