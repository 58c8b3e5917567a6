import { driftOf } from '#main/domain/plan/carry/drift.ts'
import { CHANGING, type CarryFacts, LEAVING } from '#main/domain/plan/carry/facts.ts'
import { readinessOf } from '#main/domain/plan/carry/readiness.ts'
import { isAct } from '#main/domain/plan/carry/runbook.ts'
import { driftWords } from '#main/domain/plan/carry/words/index.ts'
import type { Row } from '#main/mirror/entities.ts'
import { purposeRow } from '#main/mirror/queries/accounts/merge.ts'
import { markId } from '#main/mirror/queries/carry/accounts.ts'
import { receiverOf } from '#main/mirror/queries/plan.ts'
import { tasksOfAccounts } from '#main/mirror/queries/carry/tasks.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { CommandHandlers, WriteContext } from '../../handler.ts'
import { carryFacts } from './facts.ts'
import { planOf, tickTasks } from './schedule.ts'

/** The facts of some accounts. @throws Refusal `conflict` for one that the plan leaves as it is */
function changing({ db, now }: WriteContext, ids: readonly string[]): CarryFacts[] {
  const known = new Map(carryFacts(db, now).map((account) => [account.id, account]))
  return [...new Set(ids)].map((id) => {
    const account = known.get(id)
    if (!account || !CHANGING.has(account.disposition))
      throw new Refusal('conflict', `nothing is to be carried out for ${id}`, { account: id, reason: 'unchanged' })
    return account
  })
}

/** Ticks what the carrying out itself is, so that what waits for it can go on. */
function tickAct({ db, changes, now, actor }: WriteContext, scenario: string, account: string): void {
  for (const task of tasksOfAccounts(db, scenario, [account]))
    if (task.done_at === null && isAct(task.code ?? '', task.days_before))
      changes.update('task', task.id, { done_at: now, done_by: actor })
}

/** Writes what the decision means into the inventory. */
function apply(context: WriteContext, account: CarryFacts): void {
  const { db, changes, now } = context
  const { decision, disposition } = account
  if (decision === null) return
  if (LEAVING.has(disposition)) {
    changes.update('account', account.id, { lifecycle: 'closed', updated_at: now })
    return
  }
  if (disposition === 'refocus') {
    const charter = JSON.parse(decision.charter ?? '{}') as Row<'purpose'>
    const before = purposeRow(db, account.id)
    if (before) changes.update('purpose', account.id, charter)
    else if (Object.keys(charter).length > 0) changes.insert('purpose', account.id, charter)
    return
  }
  const receiver = receiverOf(db, decision.id)
  if (receiver.team !== null) changes.update('account', account.id, { team_id: receiver.team, updated_at: now })
  if (receiver.person !== null) changes.update('account', account.id, { owner_id: receiver.person, updated_at: now })
  // Whoever takes it over is outside of the company: it no longer speaks for us.
  if (receiver.team === null && receiver.person === null)
    changes.update('account', account.id, { lifecycle: 'closed', updated_at: now })
}

export const carryOutCommands: CommandHandlers<'plan.mark' | 'plan.carryOut' | 'plan.takeProof'> = {
  'plan.mark': (context, { accounts, mark, stated }) => {
    const { db, changes, newId, now, actor } = context
    const scenario = planOf(db)
    let changed = 0
    for (const { id } of changing(context, accounts)) {
      const known = markId(db, scenario, id, mark)
      if ((known !== null) === stated) continue
      if (known === null)
        changes.insert('carry_mark', newId(), { scenario_id: scenario, account_id: id, mark, at: now, who: actor })
      else changes.remove('carry_mark', known)
      if (mark === 'informed' && stated)
        tickTasks(context, { scenario, account: id, code: 'tell-owner', now, actor, proof: null })
      changed++
    }
    return { changed }
  },
  'plan.carryOut': (context, { accounts, despite }) => {
    const { db, changes, newId, now, actor } = context
    const scenario = planOf(db)
    let changed = 0
    for (const account of changing(context, accounts)) {
      if (account.carried !== null) continue
      if (account.decision === null)
        throw new Refusal('conflict', `nobody decided on ${account.name}`, {
          account: account.name,
          reason: 'undecided',
        })
      const missing = readinessOf(account).filter(({ met }) => !met)
      if (missing.length > 0 && despite === null)
        throw new Refusal('conflict', `${account.name} is not ready`, {
          account: account.name,
          count: missing.length,
          reason: 'unready',
        })
      apply(context, account)
      changes.insert('carried', newId(), {
        decision_id: account.decision.id,
        account_id: account.id,
        at: now,
        who: actor,
        despite: missing.length > 0 ? despite : null,
      })
      tickAct(context, scenario, account.id)
      changed++
    }
    return { changed }
  },
  'plan.takeProof': (context) => {
    const { db, changes, now, actor, language } = context
    const scenario = planOf(db)
    let changed = 0
    for (const account of carryFacts(db, now)) {
      const drift = driftOf(account)
      if (drift.state !== 'proven') continue
      const proof = driftWords(drift, language)
      changed += tickTasks({ db, changes }, { scenario, account: account.id, code: 'verify', now, actor, proof })
    }
    return { changed }
  },
}
