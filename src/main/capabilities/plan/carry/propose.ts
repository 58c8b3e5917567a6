import { CHANGING, type CarryFacts } from '#main/domain/plan/carry/facts.ts'
import { isAct, NOTICE_DAYS, runbookOf } from '#main/domain/plan/carry/runbook.ts'
import { proposeWaves } from '#main/domain/plan/carry/waves.ts'
import { waveCode } from '#main/domain/plan/carry/words/index.ts'
import { storedMembers, storedWaves } from '#main/mirror/queries/carry/waves.ts'
import { tasksOfAccounts, tasksOfWave } from '#main/mirror/queries/carry/tasks.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'
import type { JobContext, JobHandlers } from '../../handler.ts'
import { carryFacts } from './facts.ts'
import { addRunbook, planOf, removeAccountTasks, type Writing } from './schedule.ts'

/** Days between today and the first wave at the least, so that somebody can be told. */
const LEAD_DAYS = 3

/** The first Monday that leaves the lead. */
function firstMonday(today: string): string {
  const earliest = dayShifted(today, LEAD_DAYS)
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay()
  return dayShifted(earliest, (8 - weekday) % 7)
}

/** The step of an account that others wait for. */
const actOf = (account: CarryFacts): string | undefined =>
  runbookOf({ disposition: account.disposition, network: account.network, hasSuccessor: account.into !== null }).find(
    ({ code, daysBefore }) => isAct(code, daysBefore),
  )?.code

async function propose(
  context: JobContext,
  { startsOn, everyDays }: Query<'plan.proposeWaves'>,
): Promise<Answer<'plan.proposeWaves'>> {
  const { db, now } = context
  const scenario = planOf(db)
  const all = carryFacts(db, now).filter(({ disposition }) => CHANGING.has(disposition))
  const byId = new Map(all.map((account) => [account.id, account]))
  const members = storedMembers(db, scenario)
  const begun = new Set(
    tasksOfAccounts(
      db,
      scenario,
      members.map((member) => member.account_id),
    ).flatMap(({ account_id: account, done_at: done }) => (account !== null && done !== null ? [account] : [])),
  )
  for (const account of all) if (account.carried !== null) begun.add(account.id)
  const stays = new Set(members.flatMap(({ account_id: id }) => (begun.has(id) ? [id] : [])))
  const free = all.filter(({ id, carried }) => !stays.has(id) && carried === null)
  const drafts = proposeWaves(free)
  const first = startsOn ?? firstMonday(calendarDay(now))
  context.progress(0, free.length)

  return context.transaction((changes) => {
    const writing: Writing = { db, changes, newId: context.newId }
    clear(writing, scenario, members, stays)
    let position = Math.max(0, ...storedWaves(db, scenario).map((wave) => wave.position + 1))
    let tasks = 0
    let done = 0
    const acts = new Map<string, string>()
    for (const [at, draft] of drafts.entries()) {
      const wave = context.newId()
      const begins = dayShifted(first, at * everyDays)
      const dueOn = dayShifted(begins, NOTICE_DAYS)
      changes.insert('wave', wave, {
        scenario_id: scenario,
        position: position++,
        code: waveCode(draft),
        name: '',
        starts_on: begins,
        due_on: dueOn,
      })
      for (const [place, { account: id, why }] of draft.members.entries()) {
        const account = byId.get(id)
        if (!account) continue
        changes.insert('wave_account', context.newId(), {
          scenario_id: scenario,
          wave_id: wave,
          account_id: id,
          position: place,
          why: JSON.stringify(why),
        })
        const written = addRunbook(writing, account, { id: wave, dueOn })
        tasks += written.tasks
        const act = written.byCode.get(actOf(account) ?? '')
        if (act !== undefined) acts.set(id, act)
        for (const before of draft.dependsOn.get(id) ?? []) {
          const needed = acts.get(before)
          if (act !== undefined && needed !== undefined)
            changes.insert('task_dependency', context.newId(), { task_id: act, needs_id: needed })
        }
        done++
        if (done % 50 === 0) context.progress(done, free.length, account.name)
      }
    }
    context.progress(free.length, free.length)
    return { waves: drafts.length, accounts: free.length, tasks }
  })
}

/** Takes away what was planned and not begun: places, tasks, and waves that hold nothing else. */
function clear(
  writing: Writing,
  scenario: string,
  members: ReturnType<typeof storedMembers>,
  stays: ReadonlySet<string>,
): void {
  const leaving = members.filter(({ account_id: id }) => !stays.has(id))
  removeAccountTasks(
    writing,
    scenario,
    leaving.map(({ account_id: id }) => id),
  )
  for (const { id } of leaving) writing.changes.remove('wave_account', id)
  const held = new Set(members.flatMap((member) => (stays.has(member.account_id) ? [member.wave_id] : [])))
  // A wave with tasks that a person added stays with them.
  for (const { id } of storedWaves(writing.db, scenario))
    if (!held.has(id) && tasksOfWave(writing.db, scenario, id).length === 0) writing.changes.remove('wave', id)
}

export const proposeJobs: JobHandlers<'plan.proposeWaves'> = {
  'plan.proposeWaves': { thread: 'writer', run: propose },
}
