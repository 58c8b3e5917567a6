import { ownDefault } from '../defaults.ts'
import { countSorted, sorted } from '../members.ts'
import { isLive } from '../live.ts'
import type { Share } from '../portfolio-facts.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'
import { STAGES, stageNames } from '../stage-words.ts'

/** Accounts for applicants, journalists and authorities serve no stage of a purchase. */
const forCustomers = ({ teamFunction }: Pick<Share, 'teamFunction'>): boolean =>
  teamFunction !== 'hr' && teamFunction !== 'pr' && teamFunction !== 'legal'

const NONE_STATED = ''
const stagesOf = (one: Pick<Share, 'lifecycle' | 'networkDefunct' | 'stages' | 'teamFunction'>): string | null =>
  isLive(one) && forCustomers(one) ? one.stages.join(' ') : null

export const stageUncovered = portfolioRule({
  id: 'stage-uncovered',
  version: 1,
  group: 'coverage',
  severity: 'medium',
  parameters: { minimum: ownDefault(3, 'accounts') },
  needs: ['stage'],
  by: ['brand', 'market'],
  reads: ['lifecycle', 'networkDefunct', 'stages', 'teamFunction'],
  decide(group, { brands, markets }, { minimum }) {
    const kinds = sorted(group, stagesOf)
    if (countSorted(kinds) < minimum) return fine
    const served = new Set([...kinds.values()].flatMap(([one]) => one?.stages ?? []))
    const missing = STAGES.filter((stage) => !served.has(stage))
    if (missing.length === 0) return fine
    const unstated = kinds.get(NONE_STATED)
    if (unstated) return unknownAt(['stage'], unstated)
    const brand = brands.get(group.subject.brand ?? '')?.name ?? ''
    const market = markets.get(group.subject.market ?? '')?.name ?? ''
    return failAt({ brand, market, stages_missing: missing.join(' ') }, [...kinds.values()].flat())
  },
  text: {
    en: {
      title: 'A stage of the journey that no account serves',
      message: (facts, format) =>
        `${format.text(facts.brand)} in ${format.text(facts.market)}: ${format.plural(facts.account_count, { one: 'account', other: 'accounts' })}, and none for people ${stageNames(facts.stages_missing, 'en')}`,
      explanation:
        'The brand is present in this market with several accounts, yet at one point of the journey customers find nobody meant for them. Usually it is the time after the purchase, when help is needed and word spreads.',
      remedy: [
        'Decide which of these accounts takes the stage up, and say so in its profile and charter',
        'If another channel serves it, name that channel in the profiles',
      ],
    },
    ru: {
      title: 'Этап пути клиента, которым никто не занят',
      message: (facts, format) =>
        `${format.text(facts.brand)}, ${format.text(facts.market)}: ${format.plural(facts.account_count, { one: 'аккаунт', few: 'аккаунта', many: 'аккаунтов', other: 'аккаунта' })}, и ни одного для этапа: ${stageNames(facts.stages_missing, 'ru')}`,
      explanation:
        'На этом рынке у бренда несколько аккаунтов, но в какой-то момент пути клиент не находит ни одного, предназначенного для него. Чаще всего это время после покупки, когда нужна помощь и когда о бренде рассказывают другим.',
      remedy: [
        'Решить, какой из этих аккаунтов берёт этап на себя, и сказать об этом в профиле и хартии',
        'Если этап обслуживает другой канал — назвать его в профилях',
      ],
    },
  },
})
