import { networkById } from '#main/domain/networks/index.ts'
import { CHANGING } from '#main/domain/plan/carry/facts.ts'
import { waveName, waveReasons } from '#main/domain/plan/carry/words/index.ts'
import { keptUntilCommit } from '#main/mirror/queries/accounts/kept.ts'
import { tasksOfAccounts, tasksOfWave } from '#main/mirror/queries/carry/tasks.ts'
import {
  memberRows,
  type StoredWave,
  storedMembers,
  storedWave,
  storedWaves,
  waveRows,
} from '#main/mirror/queries/carry/waves.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Wave, WaveMember } from '#shared/model/carry-out.ts'
import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'
import { Disposition } from '#shared/model/words.ts'
import type { CommandHandlers, QueryHandlers, ReadContext, WriteContext } from '../../handler.ts'
import { carryAccounts } from './accounts.ts'
import { carryFacts } from './facts.ts'
import { addRunbook, moveTasks, planOf, removeAccountTasks, removeTasks } from './schedule.ts'

const NONE = Object.fromEntries(Disposition.options.map((one) => [one, 0])) as Wave['dispositions']

/** The plan's waves in time, those without a day last. */
export function wavesOf({ db, now, language }: Pick<ReadContext, 'db' | 'now' | 'language'>): Wave[] {
  const members = keptUntilCommit(db, 'wave members', () => memberRows(db))
  const dispositions = new Map<string, Wave['dispositions']>()
  for (const { wave, disposition } of members) {
    const counts = dispositions.get(wave) ?? { ...NONE }
    counts[disposition] = (counts[disposition] ?? 0) + 1
    dispositions.set(wave, counts)
  }
  return waveRows(db, calendarDay(now))
    .map((row) => ({
      id: row.id,
      position: row.position,
      name: waveName(row, language),
      startsOn: row.starts_on,
      dueOn: row.due_on,
      accounts: row.accounts,
      audience: row.audience,
      tasks: row.tasks,
      tasksDone: row.done,
      late: row.late,
      carried: row.carried,
      dispositions: dispositions.get(row.id) ?? { ...NONE },
    }))
    .toSorted((one, other) => {
      const [a, b] = [one.startsOn ?? '9', other.startsOn ?? '9']
      return a < b ? -1 : a > b ? 1 : one.position - other.position
    })
}

export const waveQueries: QueryHandlers<'plan.waves' | 'plan.waveMembers'> = {
  'plan.waves': (context) => ({
    waves: wavesOf(context),
    unplaced: carryAccounts(context).filter(
      ({ wave, carriedAt, disposition }) => wave === null && carriedAt === null && CHANGING.has(disposition),
    ).length,
  }),
  'plan.waveMembers': ({ db, language }, { wave }) => ({
    members: keptUntilCommit(db, 'wave members', () => memberRows(db))
      .filter((row) => row.wave === wave)
      .map((row): WaveMember => ({
        account: row.account,
        name: row.handle,
        networkIcon: networkById(row.network)?.icon ?? 'world',
        disposition: row.disposition,
        into: row.into,
        audience: row.audience,
        wave: row.wave,
        carried: row.carried === 1,
        why: waveReasons(row.why, language),
      })),
  }),
}

function waveOf({ db }: WriteContext, scenario: string, id: string): StoredWave {
  const wave = storedWave(db, scenario, id)
  if (!wave) throw new Refusal('not_found', `no wave ${id}`, { id })
  return wave
}

/** @throws Refusal `bad_request` where a wave would end before it starts */
function setDays(
  context: WriteContext,
  scenario: string,
  wave: StoredWave,
  days: Partial<Pick<StoredWave, 'starts_on' | 'due_on'>>,
): boolean {
  const next = { ...wave, ...days }
  if (next.starts_on !== null && next.due_on !== null && next.due_on < next.starts_on)
    throw new Refusal('bad_request', 'a wave cannot end before it starts', { field: 'dueOn' })
  const changed = context.changes.update('wave', wave.id, days)
  if (next.due_on !== wave.due_on) moveTasks(context, tasksOfWave(context.db, scenario, wave.id), next.due_on)
  return changed
}

const shifted = (day: string | null, by: number): string | null => (day === null ? null : dayShifted(day, by))

export const waveCommands: CommandHandlers<
  'plan.shiftWave' | 'plan.editWave' | 'plan.addWave' | 'plan.removeWave' | 'plan.placeInWave'
> = {
  'plan.shiftWave': (context, { wave: id, days, later }) => {
    const scenario = planOf(context.db)
    const wave = waveOf(context, scenario, id)
    const starts = wave.starts_on ?? ''
    const waves = later
      ? storedWaves(context.db, scenario).filter((one) => one.id === id || (one.starts_on ?? '') > starts)
      : [wave]
    let changed = 0
    for (const one of waves)
      if (
        setDays(context, scenario, one, {
          starts_on: shifted(one.starts_on, days),
          due_on: shifted(one.due_on, days),
        })
      )
        changed++
    return { changed }
  },
  'plan.editWave': (context, { wave: id, name, startsOn, dueOn }) => {
    const scenario = planOf(context.db)
    const wave = waveOf(context, scenario, id)
    const named = name !== undefined && context.changes.update('wave', id, { name })
    const moved = setDays(context, scenario, wave, {
      ...(startsOn === undefined ? {} : { starts_on: startsOn }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
    })
    return { changed: named || moved ? 1 : 0 }
  },
  'plan.addWave': ({ db, changes, newId }, { name, startsOn, dueOn }) => {
    if (dueOn < startsOn) throw new Refusal('bad_request', 'a wave cannot end before it starts', { field: 'dueOn' })
    const scenario = planOf(db)
    const id = newId()
    const position = Math.max(-1, ...storedWaves(db, scenario).map((wave) => wave.position)) + 1
    changes.insert('wave', id, { scenario_id: scenario, position, name, starts_on: startsOn, due_on: dueOn })
    return { id }
  },
  'plan.removeWave': (context, { wave: id }) => {
    const { db, changes } = context
    const scenario = planOf(db)
    waveOf(context, scenario, id)
    removeTasks(
      context,
      tasksOfWave(db, scenario, id).map((task) => task.id),
    )
    for (const member of storedMembers(db, scenario))
      if (member.wave_id === id) changes.remove('wave_account', member.id)
    changes.remove('wave', id)
    return { changed: 1 }
  },
  'plan.placeInWave': (context, { accounts, wave: id }) => {
    const { db, changes, newId, now } = context
    const scenario = planOf(db)
    const members = new Map(storedMembers(db, scenario, accounts).map((member) => [member.account_id, member]))
    if (id === null) {
      removeAccountTasks(context, scenario, [...members.keys()])
      for (const member of members.values()) changes.remove('wave_account', member.id)
      return { changed: members.size }
    }
    const wave = waveOf(context, scenario, id)
    const facts = new Map(carryFacts(db, now).map((account) => [account.id, account]))
    let place = Math.max(
      -1,
      ...storedMembers(db, scenario).flatMap((member) => (member.wave_id === id ? [member.position] : [])),
    )
    let changed = 0
    for (const account of new Set(accounts)) {
      const member = members.get(account)
      if (member?.wave_id === id) continue
      const known = facts.get(account)
      if (!known || !CHANGING.has(known.disposition))
        throw new Refusal('conflict', `${account} does not change`, { account, reason: 'unchanged' })
      place++
      if (member) changes.update('wave_account', member.id, { wave_id: id, position: place })
      else
        changes.insert('wave_account', newId(), {
          scenario_id: scenario,
          wave_id: id,
          account_id: account,
          position: place,
          why: '[]',
        })
      const tasks = tasksOfAccounts(db, scenario, [account])
      for (const task of tasks) changes.update('task', task.id, { wave_id: id })
      moveTasks(context, tasks, wave.due_on)
      if (tasks.length === 0) addRunbook(context, known, { id, dueOn: wave.due_on })
      changed++
    }
    return { changed }
  },
}
