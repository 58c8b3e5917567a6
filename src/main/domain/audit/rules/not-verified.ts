import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'
import { isStranger } from '../stranger-facts.ts'

export const notVerified = rule({
  id: 'not-verified',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: { minAudience: ownDefault(10_000, 'followers') },
  needs: ['audience', 'verified'],
  decide(facts, { minAudience }) {
    if (facts.lifecycle !== 'active' || facts.networkDefunct || facts.personal || facts.brand === null) return pass
    const { networkVerifiesFrom: from, verified, audience } = facts
    // A stranger is no account of ours that somebody forgot to have verified.
    if (from === null || verified === true || isStranger(facts)) return pass
    if (audience === null) return unknown('audience')
    if (audience < Math.max(minAudience, from)) return pass
    return verified === null ? unknown('verified') : fail({ network: facts.networkName, audience })
  },
  text: {
    en: {
      title: 'Large account without the network’s mark',
      message: (facts, format) =>
        `${format.count(facts.audience)} followers on ${format.text(facts.network)}, which marks verified brands, and no mark`,
      explanation:
        'Where a network marks verified brands, an account without the mark looks like one of its own imitations. The more people follow it, the more it pays to imitate it.',
      remedy: [
        'Ask the owner to apply for verification with the papers of the company',
        'If it was verified since, note that in the inventory',
      ],
    },
    ru: {
      title: 'Крупный аккаунт без галочки сети',
      message: (facts, format) =>
        `Подписчиков в ${format.text(facts.network)} — ${format.count(facts.audience)}, сеть отмечает проверенные бренды, а отметки нет`,
      explanation:
        'Если сеть отмечает проверенные бренды, то аккаунт без отметки не отличить от подделки под него. Чем больше у него подписчиков, тем выгоднее его подделывать.',
      remedy: [
        'Попросить владельца подать заявку на проверку с документами компании',
        'Если отметка уже есть — записать это в реестр',
      ],
    },
  },
})
