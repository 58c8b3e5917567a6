import type { PlanRow, PlanSummary } from '#shared/model/plan.ts'
import { noWords, number, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { planInstance } from './plan-instance.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'
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

type Limits = { maxAccounts?: number; minAudience?: number }
type Unmet = { limit: keyof Limits; asked: number; reached: number }

/** Limits the plan does not keep, because what must stay covered or was decided by people stands above them. */
function unmet(summary: PlanSummary, { maxAccounts, minAudience }: Limits): Unmet[] {
  const found: Unmet[] = []
  const { after, audienceKept } = summary
  if (maxAccounts !== undefined && after.accounts > maxAccounts)
    found.push({ limit: 'maxAccounts', asked: maxAccounts, reached: after.accounts })
  if (minAudience !== undefined && audienceKept !== null && audienceKept < minAudience)
    found.push({ limit: 'minAudience', asked: minAudience, reached: audienceKept })
  return found
}

const NOT_MET: Record<Language, (unmet: Unmet) => string> = {
  en: ({ limit, asked, reached }) =>
    `--${OPTION[limit]} ${asked} is not met: ${shown(reached, 'en')} with everything covered that must be and every decision kept`,
  ru: ({ limit, asked, reached }) =>
    `--${OPTION[limit]} ${asked} не соблюдается: ${shown(reached, 'ru')}, если покрыть всё обязательное и сохранить принятые решения`,
}
const OPTION = { maxAccounts: 'max-accounts', minAudience: 'min-audience' } as const
const shown = (figure: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(figure)

export const plan: Command = {
  name: 'plan',
  usage: 'plan [--max-accounts N] [--min-audience 0..1] | plan --instance FILE',
  does: {
    en: 'suggests a disposition for every account, with reasons; --instance solves a bare planning problem',
    ru: 'предлагает решение по каждому аккаунту с обоснованием; --instance решает отдельную задачу планирования',
  },
  options: [
    { name: 'max-accounts', value: 'N' },
    { name: 'min-audience', value: '0..1' },
    { name: 'instance', value: 'FILE' },
  ],
  async run(call, out) {
    noWords(call)
    const instance = text(call, 'instance')
    if (instance !== undefined) return planInstance(instance, call, out)
    const maxAccounts = number(call, 'max-accounts', { min: 1, max: 10_000_000, whole: true })
    const minAudience = number(call, 'min-audience', { min: 0, max: 1 })
    const started = performance.now()
    const limits = {
      ...(maxAccounts === undefined ? {} : { maxAccounts }),
      ...(minAudience === undefined ? {} : { minAudience }),
    }
    const { summary, rows } = await withWorkspace(call, 'write', out, async (service) => ({
      summary: await service.run('plan.recommend', limits, call.language),
      rows: await allRows(service, call.language),
    }))
    const conflict = unmet(summary, limits)
    const decisions = rows.map((row) => ({
      account: row.account,
      disposition: row.decided ?? row.suggested,
      into: row.decided ? row.decidedInto : row.suggestedInto,
      why: row.why.map((reason) => reason.text),
    }))
    const answer = {
      scenario: summary.scenario,
      status: conflict.length === 0 ? 'feasible' : 'infeasible',
      gap: null,
      conflict,
      before: summary.before,
      after: summary.after,
      dispositions: summary.dispositions,
      audienceKept: summary.audienceKept,
      uncovered: summary.uncovered,
      decisions,
      seconds: (performance.now() - started) / 1000,
    }
    out.result(answer, () => [
      `${summary.before.accounts} → ${count(summary.after.accounts, 'account', call.language)}`,
      ...conflict.map(NOT_MET[call.language]),
      ...table(
        ['network', 'account', 'disposition', 'into', 'why'],
        rows.map((row) => [
          row.network,
          row.name,
          row.decided ?? row.suggested,
          row.decided ? row.decidedIntoName : row.suggestedIntoName,
          row.why[0]?.text ?? null,
        ]),
        call.language,
        70,
      ),
    ])
    return 0
  },
}
