import type { PlanWork } from '#main/domain/reports/work.ts'
import type { ReadContext } from '../handler.ts'

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/**
 * Waves, tasks, risks and approvals as they were laid down. Of a part of the portfolio: the tasks of its accounts, and the waves
 * these are in.
 * @param within whether an account is in the part; the whole portfolio has all
 */
export function workOf(context: ReadContext, within: (account: string) => boolean): PlanWork {
  const all = context.ask('plan.carryOutAll', {})
  const tasks = all.tasks.filter(({ account }) => account === null || within(account))
  const accounts = all.accounts.filter(({ account }) => within(account))
  const markets = new Set(accounts.map(({ market }) => market))
  return {
    waves: all.waves.map((wave) => {
      const own = tasks.filter((task) => task.wave === wave.id)
      return {
        id: wave.id,
        name: wave.name,
        startsOn: wave.startsOn,
        dueOn: wave.dueOn,
        accounts: accounts.filter((account) => account.wave === wave.id).length,
        tasks: own.length,
        done: own.filter(({ doneAt }) => doneAt !== null).length,
      }
    }),
    tasks: tasks.map((task) => ({
      id: task.id,
      title: task.title,
      wave: task.waveName,
      account: task.account,
      accountName: task.accountName,
      network: task.network,
      owner: task.owner,
      dueOn: task.dueOn,
      doneOn: task.doneAt === null ? null : dayOf(task.doneAt),
      proof: task.proof,
      needs: task.needs.map(({ id }) => id),
    })),
    risks: all.risks
      .filter(({ settled }) => !settled)
      .map(({ title, likelihood, impact, mitigation, owner }) => ({ title, likelihood, impact, mitigation, owner })),
    approvals: all.approvals
      .filter(({ market }) => markets.has(market))
      .map(({ market, name, state, at, note }) => ({ market, person: name, state, at, note })),
  }
}
