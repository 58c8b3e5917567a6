import i18next from 'i18next'
import type { Disposition } from '#shared/model/words.ts'
import { change } from '../change.ts'

/** Records a decision for some accounts as one step. @returns false when it was refused */
export async function decide(
  accounts: string[],
  disposition: Disposition,
  more: { into?: string | null; reason?: string | null } = {},
): Promise<boolean> {
  if (accounts.length === 0) return false
  const done = await change('plan.decide', { accounts, disposition, ...more }, ({ changed }) =>
    i18next.t('inventory:decided', { count: changed, what: i18next.t(`words:${disposition}`) }),
  )
  return done !== null
}
