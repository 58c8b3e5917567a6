import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { sorted } from '../members.ts'
import { live } from '../live.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const expectationsUnasked = portfolioRule({
  id: 'expectations-unasked',
  version: 1,
  group: 'purpose',
  severity: 'medium',
  parameters: { maxDays: ownDefault(365, 'days') },
  needs: ['expectation_evidence'],
  by: ['brand'],
  reads: ['lifecycle', 'networkDefunct'],
  decide(group, { brands, evidenceKept }, { maxDays }, today) {
    const met = sorted(group, live).get('live')
    const brand = brands.get(group.subject.brand ?? '')
    if (!brand || !met) return fine
    if (brand.askedOn === null)
      return evidenceKept ? failAt({ brand: brand.name }, met) : unknownAt(['expectation_evidence'], met)
    const days = daysSinceDay(brand.askedOn, today)
    return days > maxDays ? failAt({ brand: brand.name, asked_on: brand.askedOn, days }, met) : fine
  },
  text: {
    en: {
      title: 'Customers not asked what they expect',
      message: (facts, format) =>
        facts.asked_on
          ? `${format.text(facts.brand)}: customers were last asked ${format.days(facts.days)} ago`
          : `${format.text(facts.brand)}: for other brands customers were asked, for this one never`,
      explanation:
        '77% of brand managers say that they know their social customers; 53% never asked them what they expect. Accounts planned on a guess answer questions that nobody has, and expectations change within a year.',
      remedy: [
        'Ask a small sample: a survey with three questions, or ten calls',
        'Enter when, how and how many were asked, and compare the answers with the charters of the accounts',
      ],
    },
    ru: {
      title: 'Клиентов не спрашивали, чего они ждут',
      message: (facts, format) =>
        facts.asked_on
          ? `${format.text(facts.brand)}: клиентов спрашивали ${format.days(facts.days)} назад`
          : `${format.text(facts.brand)}: клиентов других брендов спрашивали, этого — ни разу`,
      explanation:
        '77 % бренд-менеджеров говорят, что знают своих клиентов в соцсетях; 53 % ни разу не спросили, чего те ждут. Аккаунты, придуманные наугад, отвечают на вопросы, которых никто не задаёт, а ожидания за год меняются.',
      remedy: [
        'Спросить небольшую выборку: опрос из трёх вопросов или десять звонков',
        'Записать, когда, как и скольких спросили, и сверить ответы с хартиями аккаунтов',
      ],
    },
  },
})
