import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { SampleCompany } from '#main/domain/sample/company.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  addFacts,
  addMessages,
  addRows,
  hasAccounts,
  settleSearch,
  settleWaiting,
} from '#main/mirror/queries/sample.ts'
import { renameWorkspace, workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { JobHandlers } from '../handler.ts'

/** Where the sample's figures are said to come from. */
const SOURCE = 'sample'
/** Messages written between two looks at whether the person asked to stop. */
const PORTION = 500

type Step = { readonly subject: string; readonly rows: number; run(): void }

/**
 * Fills an empty workspace with the sample company in one all-or-nothing step. People's entries go
 * through the change log, as one batch that undo leaves alone; mirrored facts go in beside them.
 * A workspace that nobody named, or that is named after its file, takes the company's name.
 */
export const fillSample: JobHandlers<'workspace.fillSample'>['workspace.fillSample'] = {
  thread: 'writer',
  async run(context, { seed, truth }) {
    const { db } = context
    if (hasAccounts(db))
      throw new Refusal('exists', 'the workspace has accounts already', { accounts: workspaceMeta(db).accounts })
    context.progress(0, 0)
    const { generateSample } = await import('#main/domain/sample/generate.ts')
    const company = generateSample({ seed, today: new Date(context.now).toISOString().slice(0, 10) })
    await context.transaction((changes) => {
      const steps = [...peopleMade(company, changes), ...mirrored(company, db)]
      const total = steps.reduce((sum, step) => sum + step.rows, 0)
      let done = 0
      for (const step of steps) {
        context.progress(done, total, step.subject)
        step.run()
        done += step.rows
      }
      if (['', basename(context.file, '.muster')].includes(workspaceMeta(db).name.trim()))
        renameWorkspace(db, company.name)
      settleWaiting(db)
      context.progress(total, total)
    }, 'quiet')
    await context.facts(() => settleSearch(db))
    return { accounts: company.accounts.length, truth: truth ? JSON.stringify(company.truth) : null }
  },
}

/** Rows of people, each table after those it points to. */
function peopleMade(company: SampleCompany, changes: ChangeWriter): Step[] {
  const keyed = <T extends { network: string; handle: string }>(rows: readonly T[]): (T & { handleKey: string })[] =>
    rows.map((row) => ({ ...row, handleKey: handleKey(row.network, row.handle) }))
  const tables = [
    ['brand', company.brands],
    ['market', company.markets],
    ['team', company.teams],
    ['agency', company.agencies],
    ['person', company.people],
    ['goal', company.goals],
    ['campaign', company.campaigns],
    ['expectation_evidence', company.evidence],
    ['account', keyed(company.accounts)],
    ['account_alias', keyed(company.aliases)],
    ['purpose', company.purposes],
    ['access', company.access],
    ['question', company.questions],
    ['account_goal', company.accountGoals],
    ['account_stage', company.stages],
    ['account_tag', company.tags],
    ['campaign_account', company.campaignAccounts],
  ] as const
  return tables.map(([entity, rows]) => ({
    subject: entity,
    rows: rows.length,
    run: () => addRows(changes, entity, rows),
  }))
}

function mirrored(company: SampleCompany, db: Mirror): Step[] {
  const identities = company.identities.map((row) => ({ ...row, handleKey: handleKey(row.network, row.handle) }))
  const tables = [
    ['snapshot', company.snapshots.map((row) => ({ ...row, source: SOURCE }))],
    ['contact', company.contacts],
    ['contact_identity', identities],
    ['contact_role', company.roles],
    ['service_target', company.targets],
    ['conversation', company.conversations],
    ['handoff', company.handoffs],
  ] as const
  const steps: Step[] = tables.map(([table, rows]) => ({
    subject: table,
    rows: rows.length,
    run: () => addFacts(db, table, rows),
  }))
  for (let at = 0; at < company.messages.length; at += PORTION) {
    const rows = company.messages.slice(at, at + PORTION)
    steps.push({ subject: 'message', rows: rows.length, run: () => addMessages(db, rows) })
  }
  return steps
}
