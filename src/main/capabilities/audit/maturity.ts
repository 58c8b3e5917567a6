import type { Answer } from '#shared/contract/index.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { maturity } from '#main/domain/audit/maturity/maturity.ts'
import { openFindings } from '#main/mirror/queries/center.ts'
import { maturitySignals } from '#main/mirror/queries/maturity-signals.ts'
import { EVERYTHING } from '#main/mirror/queries/plan-figures.ts'

/** Where the portfolio stands now and what it can do, by evidence. */
export function maturityOf({ db, language, now }: ReadContext): Answer<'audit.maturity'> {
  const open = { open: 0, assigned: 0 }
  for (const { open: count, unassigned } of openFindings(db, EVERYTHING)) {
    open.open += count
    open.assigned += count - unassigned
  }
  return maturity(maturitySignals(db, now, open), language)
}
