import type { QueryHandlers } from '../../handler.ts'
import { carryAccounts, readinessSummary } from './accounts.ts'
import { announcementsOf, approvalsOf, risksOf } from './register.ts'
import { tasksOf } from './tasks.ts'
import { wavesOf } from './waves.ts'

const ALL = { sort: 'due', descending: false, offset: 0, limit: Number.MAX_SAFE_INTEGER } as const

/** Everything of carrying the plan out at once: for documents, which ask for it and never compute a figure a second time. */
export const gatherQueries: QueryHandlers<'plan.carryOutAll'> = {
  'plan.carryOutAll': (context) => ({
    readiness: readinessSummary(context),
    waves: wavesOf(context),
    accounts: [...carryAccounts(context)],
    tasks: tasksOf(context, ALL).tasks,
    risks: risksOf(context),
    approvals: approvalsOf(context),
    announcements: announcementsOf(context),
  }),
}
