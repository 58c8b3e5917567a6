import type { PlanRow } from '#shared/model/plan.ts'
import { noWords, number } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../output.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'

const PAGE = 1000

async function allRows(service: Service, language: Language): Promise<PlanRow[]> {
  const rows: PlanRow[] = []
  for (;;) {
    const page = await service.run('plan.rows', { offset: rows.length, limit: PAGE }, language)
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

export const plan: Command = {
  name: 'plan',
  usage: 'plan [--max-accounts N] [--min-audience 0..1]',
  does: { en: 'suggests a disposition for every account, with reasons', ru: 'предлагает решение по каждому аккаунту с обоснованием' },
  options: [
    { name: 'max-accounts', value: 'N' },
    { name: 'min-audience', value: '0..1' },
  ],
  async run(call, out) {
    noWords(call)
    const maxAccounts = number(call, 'max-accounts', { min: 1, max: 10_000_000, whole: true })
    const minAudience = number(call, 'min-audience', { min: 0, max: 1 })
    const started = performance.now()
    const limits = { ...(maxAccounts === undefined ? {} : { maxAccounts }), ...(minAudience === undefined ? {} : { minAudience }) }
    const { summary, rows } = await withWorkspace(call, 'write', out, async (service) => ({
      summary: await service.run('plan.recommend', limits, call.language),
      rows: await allRows(service, call.language),
    }))
    const met = maxAccounts === undefined || summary.after.accounts <= maxAccounts
    const kept = minAudience === undefined || summary.audienceKept === null || summary.audienceKept >= minAudience
    const decisions = rows.map((row) => ({
      account: row.account,
      disposition: row.decided ?? row.suggested,
      into: row.decided ? row.decidedInto : row.suggestedInto,
      why: row.why.map((reason) => reason.text),
    }))
    const answer = {
      scenario: summary.scenario,
      status: met && kept ? 'feasible' : 'infeasible',
      gap: null,
      before: summary.before,
      after: summary.after,
      dispositions: summary.dispositions,
      audienceKept: summary.audienceKept,
      uncovered: summary.uncovered,
      decisions,
      seconds: (performance.now() - started) / 1000,
    }
    out.result(answer, () => [
      `${summary.before.accounts} → ${summary.after.accounts}`,
      ...table(
        ['network', 'account', 'disposition', 'into', 'why'],
        rows.map((row) => [row.network, row.name, row.decided ?? row.suggested, row.decided ? row.decidedIntoName : row.suggestedIntoName, row.why[0]?.text ?? null]),
        call.language,
        70,
      ),
    ])
    return 0
  },
}
