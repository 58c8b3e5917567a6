import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const slowAnswer = rule({
  id: 'slow-answer',
  version: 1,
  group: 'service',
  severity: 'medium',
  parameters: {
    maxMinutes: {
      default: 90,
      unit: 'minutes',
      source: {
        en: 'A large manufacturer that cut its response time from 12 hours to 90 minutes',
        ru: 'Крупный производитель, сокративший время ответа с 12 часов до 90 минут',
      },
      year: null,
    },
    minimum: ownDefault(5, 'conversations'),
  },
  needs: ['conversations'],
  decide(facts, { maxMinutes, minimum }) {
    const { service } = facts
    if (!service) return unknown('conversations')
    if (service.answered < minimum || service.medianMinutes === null) return pass
    return service.medianMinutes > maxMinutes
      ? fail({ median_minutes: service.medianMinutes, answered: service.answered })
      : pass
  },
  text: {
    en: {
      title: 'First answer comes late',
      message: (facts, format) =>
        `Half of ${format.plural(facts.answered, { one: 'answered conversation', other: 'answered conversations' })} waited longer than ${format.minutes(facts.median_minutes)}`,
      explanation:
        'Whoever writes on a social network expects to hear back while the matter is still on their mind. The median tells how long an ordinary customer waits, whatever the few best and worst cases look like.',
      remedy: [
        'Look at when messages arrive and who is there at that time',
        'Agree on a target, and on who takes over outside office hours',
      ],
    },
    ru: {
      title: 'Первый ответ приходит поздно',
      message: (facts, format) =>
        `Медиана первого ответа ${format.minutes(facts.median_minutes)}, диалогов с ответом: ${format.count(facts.answered)}`,
      explanation:
        'Тот, кто пишет в соцсети, ждёт ответа, пока вопрос ещё важен. Медиана показывает, сколько ждёт обычный клиент, какими бы ни были редкие лучшие и худшие случаи.',
      remedy: [
        'Посмотреть, когда приходят сообщения и кто в это время на месте',
        'Договориться о целевом времени и о том, кто отвечает в нерабочие часы',
      ],
    },
  },
})
