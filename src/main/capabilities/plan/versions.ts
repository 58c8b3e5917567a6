import { currentVersion, versionContent, versionRow } from '#main/domain/plan/version.ts'
import { newestVersions, planVersions } from '#main/mirror/queries/plan-versions.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import type { CommandHandlers, QueryHandlers, ReadContext } from '../handler.ts'

/** All rows at once: a version has no pages. */
const ALL = Number.MAX_SAFE_INTEGER

const allPlanRows = (context: Pick<ReadContext, 'ask'>): PlanRow[] =>
  context.ask('plan.rows', { text: '', sort: 'audience', descending: true, offset: 0, limit: ALL }).rows

export const versionQueries: QueryHandlers<'plan.versions'> = {
  'plan.versions': (context) => {
    const [newest, before] = newestVersions(context.db)
    const { version } = currentVersion(newest, before, allPlanRows(context).map(versionRow))
    const versions = planVersions(context.db).map(({ content, ...told }) => ({ ...told, figures: content.figures }))
    return { draft: version.draft, versions }
  },
}

export const versionCommands: CommandHandlers<'plan.issue'> = {
  'plan.issue': (context, { note }) => {
    const plan = context.ask('plan.summary', {})
    if (plan === null) throw new Refusal('not_found', 'there is no plan to issue', { id: 'plan' })
    const rows = allPlanRows(context)
    const [newest, before] = newestVersions(context.db)
    const { version } = currentVersion(newest, before, rows.map(versionRow))
    if (!version.draft) return { number: version.number, issued: false }
    context.changes.insert('plan_version', context.newId(), {
      number: version.number,
      issued_at: context.now,
      issued_by: context.actor,
      note: note === '' ? null : note,
      content: JSON.stringify(versionContent(plan, rows)),
    })
    return { number: version.number, issued: true }
  },
}
