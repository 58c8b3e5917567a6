import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, rule } from '../rule.ts'

export const goneFromList = rule({
  id: 'gone-from-list',
  version: 1,
  group: 'identity',
  severity: 'medium',
  parameters: { maxDays: ownDefault(30, 'days') },
  needs: [],
  decide({ question, lifecycle }, { maxDays }, today) {
    if (!question || lifecycle === 'closed') return pass
    const days = daysSince(question.askedAt, today)
    return days > maxDays ? fail({ list: question.source, missing_on: question.missingOn, days }) : pass
  },
  text: {
    en: {
      title: 'Gone from a list, and nobody said why',
      message: (facts, format) =>
        `Not on “${format.text(facts.list)}” since ${format.day(facts.missing_on)}, unanswered for ${format.days(facts.days)}`,
      explanation:
        'The account was on a list and is no longer there. It was closed, renamed, or forgotten, and each of the three needs something else done; while nobody answers, the inventory may count an account that is gone.',
      remedy: ['Ask the owner or whoever keeps the list', 'Answer the question: keep, closed, renamed or not ours'],
    },
    ru: {
      title: 'Пропал из списка, причина неизвестна',
      message: (facts, format) =>
        `Нет в списке «${format.text(facts.list)}» с ${format.day(facts.missing_on)}, без ответа ${format.days(facts.days)}`,
      explanation:
        'Аккаунт был в списке, а теперь его там нет. Его закрыли, переименовали или забыли, и в каждом случае нужно своё; пока ответа нет, реестр, возможно, считает то, чего уже нет.',
      remedy: [
        'Спросить владельца или того, кто ведёт список',
        'Ответить на вопрос: оставить, закрыт, переименован, не наш',
      ],
    },
  },
})
