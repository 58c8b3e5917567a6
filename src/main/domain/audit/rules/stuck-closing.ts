import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, rule } from '../rule.ts'

export const stuckClosing = rule({
  id: 'stuck-closing',
  version: 1,
  group: 'lifecycle',
  severity: 'medium',
  parameters: { maxDays: ownDefault(90, 'days') },
  needs: [],
  decide(facts, { maxDays }, today) {
    if (facts.lifecycle !== 'closing') return pass
    const days = daysSince(facts.updatedAt, today)
    return days > maxDays ? fail({ updated_at: facts.updatedAt, days }) : pass
  },
  text: {
    en: {
      title: 'Closing has come to a halt',
      message: (facts, format) =>
        `Recorded as closing, and nothing in its record has changed for ${format.days(facts.days)}`,
      explanation:
        'Somebody decided to close this account and then nothing happened. Meanwhile it is nobody’s business any more: it is not looked after, and it is not gone.',
      remedy: [
        'Ask the owner what the closing waits for',
        'Finish it and record the account as closed, or put it back to active',
      ],
    },
    ru: {
      title: 'Закрытие застряло',
      message: (facts, format) => `Числится закрываемым, а запись о нём не менялась ${format.days(facts.days)}`,
      explanation:
        'Закрыть аккаунт решили, а потом ничего не произошло. Тем временем он уже ничей: за ним не следят, но он никуда не делся.',
      remedy: [
        'Спросить владельца, чего ждёт закрытие',
        'Довести до конца и отметить закрытым или вернуть в действующие',
      ],
    },
  },
})
