import { accountsOnList, livingAccounts } from '#main/mirror/queries/lists.ts'
import { questionsOfSource } from '#main/mirror/queries/questions.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { ListEntry } from '#shared/model/list-entry.ts'
import type { JobContext } from '../../handler.ts'
import type { Neighbour, WholeListPlan } from '../import/as-of.ts'

/** Accounts of the earlier list that the later one has no more: gone, or their row moved to another account. */
function goneFrom({ difference }: Neighbour): ListEntry[] {
  return [...difference.disappeared, ...difference.renamed.filter(({ otherId }) => otherId).map(({ from }) => from)]
}

/** The account of the inventory an entry leads to. */
type AccountOf = (entry: ListEntry) => string | null

type Gap = { readonly account: string; readonly handle: string; readonly lastSeen: string; readonly missingOn: string }

/** Between which two dates accounts went missing, as this list shows it; accounts that are gone, merged or closed raise none. */
function gapsOf(
  plan: WholeListPlan,
  here: ReadonlySet<string>,
  accountOf: AccountOf,
  context: Pick<JobContext, 'db'>,
): Gap[] {
  const living = livingAccounts(context.db)
  const [pair, dates] = plan.after
    ? [plan.after, { lastSeen: plan.asOf, missingOn: plan.after.line.asOf }]
    : [plan.before, { lastSeen: plan.before?.line.asOf ?? '', missingOn: plan.asOf }]
  if (!pair) return []
  const found = new Map<string, Gap>()
  for (const entry of goneFrom(pair)) {
    const account = accountOf(entry)
    const known = account === null ? null : living(account)
    if (known && known.lifecycle !== 'closed' && !here.has(known.id))
      found.set(known.id, { account: known.id, handle: known.handle, ...dates })
  }
  return [...found.values()]
}

/** How many questions an import of this list would ask. */
export function questionsAhead(plan: WholeListPlan, context: Pick<JobContext, 'db'>): number {
  const asked = questionsOfSource(context.db, plan.source)
  const newest = plan.after && plan.newest ? plan.newest.number : null
  const here =
    newest === null ? new Set(plan.entries.flatMap(({ account }) => account ?? [])) : accountsOnList(context.db, newest)
  const known = gapsOf(plan, here, ({ account }) => account, context)
  const unknown = plan.after ? goneFrom(plan.after).filter(({ account }) => account === null) : []
  return known.filter((gap) => isNew(gap, asked.get(gap.account))).length + unknown.length
}

type Asked = ReturnType<typeof questionsOfSource> extends Map<string, infer Q> ? Q : never

/** An open question stands; one that a person answered about a later gap is not asked again about an earlier one. */
const isNew = (gap: Gap, known: Asked | undefined): boolean =>
  known === undefined || (known.answer !== null && (known.answer === 'back' || known.missingOn < gap.missingOn))

/**
 * Asks what became of accounts the source has no more, and settles questions about those it has again. An older list
 * between two known ones tells more exactly when an account went missing.
 * @param here accounts on the newest list of the source
 * @param accountOf also knows the accounts this import has just made
 * @returns how many questions were asked
 */
export function askAboutGone(
  plan: WholeListPlan,
  here: ReadonlySet<string>,
  accountOf: AccountOf,
  changes: ChangeWriter,
  { db, newId, now, actor }: Pick<JobContext, 'db' | 'newId' | 'now' | 'actor'>,
): number {
  const known = questionsOfSource(db, plan.source)
  let count = 0
  for (const gap of gapsOf(plan, here, accountOf, { db })) {
    const before = known.get(gap.account)
    if (isNew(gap, before)) {
      changes.insert('question', newId(), {
        account_id: gap.account,
        handle: gap.handle,
        source: plan.source,
        last_seen: gap.lastSeen,
        missing_on: gap.missingOn,
        asked_at: now,
      })
      count++
    } else if (before?.answer === null && before.lastSeen < gap.lastSeen)
      changes.update('question', before.id, { last_seen: gap.lastSeen })
  }
  for (const question of known.values()) {
    if (question.answer !== null) continue
    if (here.has(question.account))
      changes.update('question', question.id, { answer: 'back', answered_at: now, answered_by: actor })
  }
  if (plan.after && plan.before) narrow(plan.before, plan.asOf, known, changes)
  return count
}

/** Open questions about accounts that were on the list before and are not on this one: missing since this date already. */
function narrow(before: Neighbour, asOf: string, known: Map<string, Asked>, changes: ChangeWriter): void {
  for (const { account } of goneFrom(before)) {
    const question = account === null ? undefined : known.get(account)
    if (question?.answer === null && question.lastSeen <= before.line.asOf && question.missingOn > asOf)
      changes.update('question', question.id, { missing_on: asOf })
  }
}
