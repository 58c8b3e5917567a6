import { useTranslation } from 'react-i18next'
import type { QueryInput } from '#shared/contract/index.ts'
import type { FindingStatus } from '#shared/model/finding.ts'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { dayStart } from './due-days.ts'

/** Findings changed in one step; a longer choice becomes several steps. */
const MOST = 10_000
type Patch = Omit<QueryInput<'findings.set'>, 'ids'>
/** Why a finding needs no work; an accepted risk has an approver and a last day. */
export type Waiver = {
  readonly status: Extract<FindingStatus, 'accepted' | 'false_positive'>
  readonly reason: string
  readonly approver?: string | null
  readonly expiresOn?: string | null
}
export type Person = { readonly id: string; readonly name: string }

/** What a person decides about findings. Every change says what it did and can be undone. */
export function useDecisions() {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const change = async (ids: readonly string[], patch: Patch, said: (count: number) => string): Promise<void> => {
    try {
      let changed = 0
      for (let from = 0; from < ids.length; from += MOST)
        changed += (await ask('findings.set', { ids: ids.slice(from, from + MOST), ...patch })).changed
      if (changed > 0) toastDone(said(ids.length))
    } catch (error) {
      tellProblem(error)
    }
  }
  const comment = async (ids: readonly string[], text: string): Promise<void> => {
    try {
      for (let from = 0; from < ids.length; from += MOST)
        await ask('findings.comment', { ids: ids.slice(from, from + MOST), text })
      toastDone(t('didComment', { count: ids.length }))
    } catch (error) {
      tellProblem(error)
    }
  }
  const removeComment = async (id: string): Promise<void> => {
    try {
      await ask('findings.removeComment', { id })
      toastDone(t('didRemoveComment'))
    } catch (error) {
      tellProblem(error)
    }
  }
  return {
    comment,
    removeComment,
    resolve: (ids: readonly string[]) => change(ids, { status: 'fixed' }, (count) => t('didResolve', { count })),
    reopen: (ids: readonly string[]) =>
      change(ids, { status: 'open', reason: null }, (count) => t('didReopen', { count })),
    waive: (ids: readonly string[], { status, ...terms }: Waiver) =>
      change(ids, { status, ...terms }, (count) => t(status === 'accepted' ? 'didAccept' : 'didFalse', { count })),
    start: (ids: readonly string[]) => change(ids, { status: 'in_progress' }, (count) => t('didStart', { count })),
    assign: (ids: readonly string[], person: Person | null) =>
      change(ids, { assigneeId: person?.id ?? null }, (count) =>
        person ? t('didAssign', { count, name: person.name }) : t('didUnassign', { count }),
      ),
    due: (ids: readonly string[], day: string | null) =>
      change(ids, { dueOn: day }, (count) =>
        day ? t('didDue', { count, date: format.shortDate(dayStart(day)) }) : t('didNoDue', { count }),
      ),
  }
}
