import type { Fact } from '../fact-words.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const languageOffMarket = rule({
  id: 'language-off-market',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: ['market', 'market_language', 'language'],
  decide({ lifecycle, networkDefunct, market, language }) {
    if (lifecycle !== 'active' || networkDefunct) return pass
    const missing: Fact[] = []
    if (!market) missing.push('market')
    else if (market.languages === null) missing.push('market_language')
    if (language === null) missing.push('language')
    if (!market?.languages || language === null) return unknown(...missing)
    return market.languages.includes(language)
      ? pass
      : fail({ market: market.name, language, market_languages: market.languages.join(', ') })
  },
  text: {
    en: {
      title: 'Speaks another language than its market',
      message: (facts, format) =>
        `Speaks ${format.languages(facts.language)}; ${format.text(facts.market)} speaks ${format.languages(facts.market_languages)}`,
      explanation:
        'People of a market follow and ask in their own language. An account that answers in another one often only copies the headquarters, or is filed under the wrong market.',
      remedy: [
        'Check whether market and language are entered rightly',
        'Let somebody who speaks the language run it, or merge it into the international account',
      ],
    },
    ru: {
      title: 'Говорит не на языке своего рынка',
      message: (facts, format) =>
        `Язык аккаунта: ${format.languages(facts.language)}; язык рынка «${format.text(facts.market)}»: ${format.languages(facts.market_languages)}`,
      explanation:
        'Люди подписываются и спрашивают на своём языке. Аккаунт, который отвечает на другом, часто лишь копирует штаб-квартиру или приписан не к тому рынку.',
      remedy: [
        'Проверить, верно ли указаны рынок и язык',
        'Передать тому, кто говорит на языке рынка, или слить в международный аккаунт',
      ],
    },
  },
})
