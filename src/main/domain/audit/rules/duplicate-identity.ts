import type { Fact } from '../fact-words.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const duplicateIdentity = rule({
  id: 'duplicate-identity',
  version: 1,
  group: 'identity',
  severity: 'high',
  parameters: {},
  needs: ['brand', 'market', 'language', 'team', 'display_name'],
  decide(facts) {
    const missing: Fact[] = []
    if (!facts.brand) missing.push('brand')
    if (!facts.marketKnown) missing.push('market')
    if (!facts.languageKnown) missing.push('language')
    if (!facts.teamKnown) missing.push('team')
    if (facts.displayName === null) missing.push('display_name')
    if (missing.length > 0) return unknown(...missing)
    return facts.twin === null
      ? pass
      : fail({ twin: facts.twin, account_name: facts.displayName ?? '', network: facts.networkName })
  },
  text: {
    en: {
      title: 'Two accounts with one identity',
      message: (facts, format) => `Same brand, market, language, team and name as ${format.text(facts.twin)}`,
      explanation:
        'Two accounts of one brand, for one market, in one language, run by one team under one name compete for the same people. Customers cannot tell which one answers, and each post reaches only a part of the audience.',
      remedy: [
        'Decide which of the two continues',
        'Merge the other into it, or close it and point to the one that stays',
        'If both are wanted, give them different names and purposes',
      ],
    },
    ru: {
      title: 'Два аккаунта с одним лицом',
      message: (facts, format) => `Бренд, рынок, язык, команда и название совпадают с ${format.text(facts.twin)}`,
      explanation:
        'Два аккаунта одного бренда для одного рынка, на одном языке, у одной команды и под одним названием борются за одних и тех же людей. Клиенту непонятно, где ответят, а каждая публикация доходит лишь до части аудитории.',
      remedy: [
        'Решить, какой из двух останется',
        'Слить в него второй или закрыть второй, указав на оставшийся',
        'Если нужны оба — развести их названия и назначение',
      ],
    },
  },
})
