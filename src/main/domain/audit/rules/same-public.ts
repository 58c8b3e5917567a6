import { countSorted, sorted } from '../members.ts'
import { isLive } from '../live.ts'
import type { Share } from '../portfolio-facts.ts'
import { failAt, fine, portfolioRule } from '../portfolio-rule.ts'

const NO_CHARTER = ''
/** Accounts with the same name as well are a finding of their own, to be settled first. */
const publicOf = (one: Pick<Share, 'lifecycle' | 'networkDefunct' | 'hasTwin' | 'charter'>): string | null =>
  isLive(one) && !one.hasTwin ? (one.charter ?? NO_CHARTER) : null

export const samePublic = portfolioRule({
  id: 'same-public',
  version: 1,
  group: 'overlap',
  severity: 'low',
  parameters: {},
  needs: [],
  by: ['brand', 'market', 'network', 'team', 'language'],
  reads: ['lifecycle', 'networkDefunct', 'hasTwin', 'charter'],
  decide(group, { brands, markets }) {
    const charters = sorted(group, publicOf)
    const rivals = countSorted(charters)
    if (rivals < 2) return fine
    const alike = [...charters].flatMap(([charter, same]) => (charter === NO_CHARTER || same.length > 1 ? same : []))
    if (alike.length === 0) return fine
    const brand = brands.get(group.subject.brand ?? '')?.name ?? ''
    return failAt({ brand, market: markets.get(group.subject.market ?? '')?.name ?? '', rivals }, alike)
  },
  text: {
    en: {
      title: 'Accounts that compete for the same people',
      message: (facts, format) =>
        `${format.count(facts.account_count)} of ${format.count(facts.rivals)} accounts of ${format.text(facts.brand)} in ${format.text(facts.market)}, with one network, team and language, not told apart by a charter`,
      explanation:
        'Same brand, same market, same network, same language, same team: followers of one will hardly follow the other, and each post reaches a part of the people. That can be meant so, but then the charters say whom each one is for and what it does.',
      remedy: [
        'If they are meant to differ, write into each charter whom it is for and what it does',
        'If not, choose the one that stays and merge the others into it',
      ],
    },
    ru: {
      title: 'Аккаунты борются за одних и тех же людей',
      message: (facts, format) =>
        `${format.text(facts.brand)}, ${format.text(facts.market)}: хартия не отличает ${format.count(facts.account_count)} из ${format.plural(facts.rivals, { one: 'аккаунта', few: 'аккаунтов', many: 'аккаунтов', other: 'аккаунта' })} в одной сети, у одной команды, на одном языке`,
      explanation:
        'Один бренд, один рынок, одна сеть, один язык, одна команда: подписчик одного вряд ли подпишется на другой, и каждая публикация доходит лишь до части людей. Так может быть задумано, но тогда в хартиях сказано, для кого каждый и что он делает.',
      remedy: [
        'Если они должны различаться — записать в хартию каждого, для кого он и что делает',
        'Если нет — выбрать тот, что останется, и слить с ним остальные',
      ],
    },
  },
})
