import { daysSince, daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const reviewOverdue = rule({
  id: 'review-overdue',
  version: 1,
  group: 'lifecycle',
  severity: 'low',
  parameters: { maxDays: ownDefault(365, 'days') },
  needs: ['reviewed_on'],
  decide(facts, { maxDays }, today) {
    if (facts.reviewedOn !== null) {
      const days = daysSinceDay(facts.reviewedOn, today)
      return days > maxDays ? fail({ reviewed_on: facts.reviewedOn, days }) : pass
    }
    const days = daysSince(facts.createdAt, today)
    return days > maxDays ? fail({ created_at: facts.createdAt, days }) : unknown('reviewed_on')
  },
  text: {
    en: {
      title: 'Not reviewed for a year',
      message: (facts, format) =>
        facts.reviewed_on
          ? `Last review ${format.day(facts.reviewed_on)}, ${format.days(facts.days)} ago`
          : `Never reviewed since it was recorded on ${format.instant(facts.created_at)}`,
      explanation:
        'Owners, markets and purposes change within a year. A yearly look keeps the inventory true and catches accounts whose reason has gone.',
      remedy: ['Go through owner, access and purpose with the owner', 'Enter the date of the review'],
    },
    ru: {
      title: 'Не пересматривали больше года',
      message: (facts, format) =>
        facts.reviewed_on
          ? `Последний пересмотр ${format.day(facts.reviewed_on)}, прошло ${format.days(facts.days)}`
          : `Не пересматривали ни разу, в реестре с ${format.instant(facts.created_at)}`,
      explanation:
        'За год меняются владельцы, рынки и назначение. Ежегодный пересмотр поддерживает реестр в порядке и выявляет аккаунты, в которых больше нет смысла.',
      remedy: ['Пройти с владельцем по доступам и назначению', 'Записать дату пересмотра'],
    },
  },
})
