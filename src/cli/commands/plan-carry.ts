import { calendarDay, readDay } from '#shared/model/calendar-day.ts'
import { type Call, text, UsageError } from '../arguments.ts'
import { withWorkspace } from '../open.ts'
import type { Output } from '../output.ts'
import { readPages } from '../pages.ts'
import { table } from '../table.ts'
import { count, wrong } from '../words.ts'

/** `plan --ready`: what is missing before each decision can be carried out, and what imports show of those that were. */
export async function planReady(call: Call, out: Output): Promise<0> {
  const { readiness, rows } = await withWorkspace(call, 'read', out, async (service) => ({
    readiness: await service.run('plan.readiness', {}, call.language),
    rows: (
      await readPages(Number.POSITIVE_INFINITY, async (page) => {
        const { total, accounts } = await service.run('plan.carryAccounts', page, call.language)
        return { total, rows: accounts }
      })
    ).rows,
  }))
  const answer = {
    ...readiness,
    accounts: rows.map((row) => ({
      account: row.account,
      name: row.name,
      network: row.network,
      disposition: row.disposition,
      decided: row.decided,
      into: row.into,
      transferTo: row.transferTo,
      dueOn: row.dueOn,
      missing: row.checks.filter(({ met }) => !met).map(({ code, text: words }) => ({ code, text: words })),
      carriedAt: row.carriedAt,
      drift: row.drift,
      driftText: row.driftText,
    })),
  }
  const words =
    call.language === 'ru'
      ? { change: 'меняются', ready: 'готовы', carried: 'исполнено', lacks: 'Не хватает' }
      : { change: 'change', ready: 'ready', carried: 'carried out', lacks: 'Missing' }
  out.result(answer, () => [
    `${count(readiness.changing, 'account', call.language)} ${words.change}, ${readiness.ready} ${words.ready}, ${readiness.carried} ${words.carried}`,
    ...(readiness.missing.length === 0
      ? []
      : [`${words.lacks}: ${readiness.missing.map((one) => `${one.text} ${one.count}`).join(', ')}`]),
    ...table(
      ['network', 'account', 'disposition', 'into', 'ends', 'missing', 'import'],
      rows.map((row) => [
        row.network,
        row.name,
        row.disposition,
        row.into ?? row.transferTo,
        row.dueOn,
        row.checks
          .filter(({ met }) => !met)
          .map((check) => check.text)
          .join('; ') || null,
        row.driftText,
      ]),
      call.language,
      60,
    ),
  ])
  return 0
}

/** `plan --waves`: proposes waves with tasks; what was begun stays. */
export async function planWaves(call: Call, out: Output): Promise<0> {
  const given = text(call, 'starts')
  const startsOn = given === undefined ? null : readDay(given, calendarDay(Date.now()))
  if (given !== undefined && startsOn === null) throw new UsageError(wrong.day('--starts', given))
  const first = startsOn === null ? {} : { startsOn }
  const { made, waves } = await withWorkspace(call, 'write', out, async (service) => ({
    made: await service.run('plan.proposeWaves', first, call.language),
    waves: (await service.run('plan.waves', {}, call.language)).waves,
  }))
  out.result({ ...made, list: waves }, () =>
    table(
      ['wave', 'starts', 'ends', 'accounts', 'tasks', 'done'],
      waves.map((wave) => [wave.name, wave.startsOn, wave.dueOn, wave.accounts, wave.tasks, wave.tasksDone]),
      call.language,
      40,
    ),
  )
  return 0
}
