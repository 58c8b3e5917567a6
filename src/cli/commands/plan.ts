import type { StoredRequirement, StoredSolution } from '#shared/model/plan.ts'
import { conflictWords } from '#shared/locale/requirement.ts'
import type { PlanLimits } from '#shared/model/plan.ts'
import type { Service } from '#main/service/service.ts'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { planReady, planWaves } from './plan-carry.ts'
import { planInstance } from './plan-instance.ts'
import { withWorkspace } from '../open.ts'
import { readPages } from '../pages.ts'
import { brandFloors, limitsOfCall, scenarioCalled } from '../scenario.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'
import type { Language } from '#shared/model/words.ts'

/** The requirements that cannot hold together, in one line. */
function conflictLine(conflict: readonly StoredRequirement[], language: Language): string {
  const parts = conflictWords(conflict, language).join('; ')
  return language === 'ru' ? `Невыполнимо вместе: ${parts}` : `Cannot hold together: ${parts}`
}

function solutionLine(solution: StoredSolution | null, language: Language): string {
  const { status, gap } = solution ?? { status: 'rules', gap: null }
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(gap ?? 0)
  const words: Record<Language, Record<StoredSolution['status'], string>> = {
    en: {
      optimal: 'Proven best',
      feasible: `Within ${share} of the best`,
      infeasible: 'No plan holds; this is what the rules suggest',
      rules: 'Suggested by rules, without a proof',
    },
    ru: {
      optimal: 'Доказанно лучший план',
      feasible: `До лучшего не больше ${share}`,
      infeasible: 'Выполнимого плана нет; вот что предлагают правила',
      rules: 'Предложено по правилам, без доказательства',
    },
  }
  return words[language][status]
}

const LIMITS = [
  { name: 'max-accounts', value: 'N' },
  { name: 'min-audience', value: '0..1' },
  { name: 'max-effort', value: 'HOURS' },
  { name: 'max-budget', value: 'EURO' },
  { name: 'brand-audience', value: 'BRAND=0..1,…' },
] as const

type Asked = { of: { scenario?: string }; own: PlanLimits }
const PLAN: Asked = { of: {}, own: {} }

/** The scenario of this name; a new one is copied from the plan. */
async function scenarioOf(service: Service, name: string): Promise<Asked> {
  const known = await scenarioCalled(service, name)
  if (known) return { of: { scenario: known.scenarioId }, own: known.limits }
  return { of: await service.run('plan.copyScenario', { name }), own: {} }
}

export const plan: Command = {
  name: 'plan',
  usage:
    'plan [--scenario NAME] [--max-accounts N] [--min-audience 0..1] [--max-effort HOURS] [--max-budget EURO] [--brand-audience BRAND=0..1,…] | plan --ready | plan --waves [--starts DAY] | plan --instance FILE',
  does: {
    en: 'suggests a disposition for every account, with reasons; --ready lists what is missing, --waves plans in time; --instance solves a bare problem',
    ru: 'предлагает решение по каждому аккаунту с обоснованием; --ready: чего не хватает, --waves: план по волнам; --instance решает отдельную задачу',
  },
  options: [
    { name: 'scenario', value: 'NAME' },
    ...LIMITS,
    { name: 'ready', value: null },
    { name: 'waves', value: null },
    { name: 'starts', value: 'DAY' },
    { name: 'instance', value: 'FILE' },
  ],
  async run(call, out) {
    noWords(call)
    const instance = text(call, 'instance')
    if (instance !== undefined) return planInstance(instance, call, out)
    if (call.options['ready'] === true) return planReady(call, out)
    if (call.options['waves'] === true) return planWaves(call, out)
    const { brands, ...stated } = limitsOfCall(call)
    const name = text(call, 'scenario')
    const started = performance.now()
    const { summary, rows } = await withWorkspace(call, 'write', out, async (service) => {
      const floors = await brandFloors(service, brands)
      const { of, own } = name === undefined ? PLAN : await scenarioOf(service, name)
      const limits = { ...stated, ...floors }
      // A scenario that is looked at again without limits keeps those it has.
      const asked = Object.keys(limits).length === 0 ? own : limits
      return {
        summary: await service.run('plan.recommend', { ...asked, ...of }, call.language),
        rows: (
          await readPages(Number.POSITIVE_INFINITY, (page) =>
            service.run('plan.rows', { ...page, ...of }, call.language),
          )
        ).rows,
      }
    })
    const { solution } = summary
    const conflict = solution?.conflict ?? []
    const decisions = rows.map((row) => ({
      account: row.account,
      disposition: row.decided ?? row.suggested,
      into: row.decided ? row.decidedInto : row.suggestedInto,
      why: row.why.map((reason) => reason.text),
    }))
    const answer = {
      scenario: summary.scenario,
      status: solution === null || solution.status === 'rules' ? 'feasible' : solution.status,
      gap: solution?.gap ?? null,
      objective: solution?.objective ?? null,
      greedy: solution?.greedy ?? null,
      range: solution?.range ?? null,
      conflict,
      conflictIsSmallest: solution?.conflictIsSmallest ?? true,
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
      solutionLine(solution, call.language),
      ...(conflict.length === 0 ? [] : [conflictLine(conflict, call.language)]),
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
