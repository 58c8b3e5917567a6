import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const answerAfterADay = rule({
  id: 'answer-after-a-day',
  version: 1,
  group: 'service',
  severity: 'medium',
  parameters: {
    maxShare: {
      default: 0.21,
      unit: 'share',
      source: {
        en: '79% of customers expect an answer within 24 hours: the rest is what may come later',
        ru: '79 % клиентов ждут ответа в течение 24 часов: позже может приходить остальное',
      },
      year: null,
    },
    minimum: ownDefault(5, 'conversations'),
  },
  needs: ['conversations'],
  decide({ service }, { maxShare, minimum }) {
    if (!service) return unknown('conversations')
    if (service.helpAnswered < minimum) return pass
    const share = service.helpAnsweredLate / service.helpAnswered
    return share > maxShare ? fail({ late: service.helpAnsweredLate, answered: service.helpAnswered, share }) : pass
  },
  text: {
    en: {
      title: 'Many wait more than a day for an answer',
      message: (facts, format) =>
        `${format.count(facts.late)} of ${format.count(facts.answered)} answered requests for help waited longer than 24 hours`,
      explanation:
        'The usual wait can be short while a part of the customers waits for days: those who write in the evening, at the weekend, or about something nobody feels responsible for. They are the ones who go public.',
      remedy: [
        'Look at what the late ones have in common: time, topic, language',
        'Agree who answers those, and show waiting requests to that team every day',
      ],
    },
    ru: {
      title: 'Многие ждут ответа больше суток',
      message: (facts, format) =>
        `Ответ пришёл позже чем через 24 часа: ${format.count(facts.late)} из ${format.plural(facts.answered, { one: 'просьбы', few: 'просьб', many: 'просьб', other: 'просьбы' })} о помощи с ответом`,
      explanation:
        'Обычное ожидание может быть коротким, а часть клиентов при этом ждёт днями: те, кто пишет вечером, в выходные или о том, за что никто не отвечает. Они-то и жалуются публично.',
      remedy: [
        'Посмотреть, что общего у опоздавших ответов: время, тема, язык',
        'Решить, кто отвечает на такие просьбы, и каждый день показывать этой команде, кто ждёт',
      ],
    },
  },
})
