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

/**
 * Decides every row of a workbook that came back against what it said when it was made and against the plan of today. A row
 * that says what the file said proposes nothing, whatever became of the account meanwhile.
 * @param accounts every account of the workspace
 */
export function decideReturned(
  book: PlanWorkbook,
  rows: readonly ReturnedRow[],
  accounts: readonly AccountNow[],
  conflicts: OnConflict,
): ReturnedDecision[] {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const byName = new Map(accounts.map((account) => [`${account.network} ${fold(account.handle)}`, account]))
  const seen = new Set<string>()
  return rows.map((row): ReturnedDecision => {
    const account = byId.get(row.account) ?? null
    const refused = (reason: ReturnedReason, value: string): ReturnedDecision => ({
      row,
      account,
      result: 'refused',
      reason,
      value: value.slice(0, 300),
    })
    if (!account) return refused('plan_unknown_account', row.name || row.account)
    const base = book.rows[account.id]
    if (!base) return refused('plan_not_exported', row.name)

    const disposition = row.disposition === '' ? 'undecided' : dispositionOf(row.disposition)
    if (disposition === null) return refused('plan_not_a_disposition', row.disposition)
    const status = row.status === '' ? base.s : WORDS.get(fold(row.status))
    if (status !== 'decided' && status !== 'suggested' && status !== 'undecided')
      return refused('plan_not_a_status', row.status)
    if (row.reason.length > MOST_REASON) return refused('plan_text_too_long', row.reason)

    const sameInto = fold(row.into) === fold(base.n ?? '')
    const sameReason = row.reason === (base.r ?? '').trim()
    const confirms = status === 'decided' && base.s !== 'decided'
    const sameDisposition = disposition === base.d
    if (sameDisposition && sameInto && sameReason && !confirms) return { row, account, result: 'unchanged' }
    // A wish other than a merge that still names where it once went: the cell was left as it was.
    if (disposition !== 'merge' && row.into !== '' && !sameInto) return refused('plan_needless_successor', row.into)

    if (seen.has(account.id)) return refused('plan_twice', row.disposition)
    seen.add(account.id)

    let into: string | null = null
    if (disposition === 'merge') {
      if (row.into === '') return refused('plan_no_successor', row.disposition)
      const successor = sameInto ? byId.get(base.i ?? '') : byName.get(`${account.network} ${fold(row.into)}`)
      if (!successor) return refused('plan_unknown_successor', row.into)
      if (successor.id === account.id) return refused('plan_itself', row.into)
      into = successor.id
    }
    const already = account.decided && account.disposition === disposition && account.into === into
    if (already && (sameReason || row.reason === (account.reason ?? ''))) return { row, account, result: 'unchanged' }
    if (account.locked) return refused('plan_locked', row.disposition)
    const changed = account.disposition !== base.d || (account.disposition === 'merge' && account.into !== base.i)
    if (changed && conflicts === 'keep') return refused('plan_changed', row.disposition)
    // A reason that was left alone may have been written without names; the one that is kept is the whole one.
    const reason = sameReason ? (sameDisposition ? account.reason : null) : row.reason === '' ? null : row.reason
    return { row, account, result: 'proposed', wish: { disposition, into, reason }, changedSince: changed }
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
