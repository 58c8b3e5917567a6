import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const reachedLate = rule({
  id: 'reached-late',
  version: 1,
  group: 'service',
  severity: 'medium',
  parameters: { maxShare: ownDefault(0.4, 'share'), minimum: ownDefault(5, 'conversations') },
  needs: ['conversations'],
  decide({ service }, { maxShare, minimum }) {
    if (!service) return unknown('conversations')
    const reached = service.neededHelp - service.neverReached
    if (reached < minimum) return pass
    const share = service.reachedLate / reached
    return share > maxShare ? fail({ late: service.reachedLate, reached, share }) : pass
  },
  text: {
    en: {
      title: 'Requests reach those who can help a day late',
      message: (facts, format) =>
        `${format.count(facts.late)} of ${format.count(facts.reached)} requests took more than a day to reach a team that resolves`,
      explanation:
        'Here the requests do reach somebody who can help, but only after lying with the publishing team. The first answer may look quick; the day is lost behind it, at the hand-over.',
      remedy: [
        'Agree on a hand-over the same day, with a name on both sides',
        'Let the resolving team see the requests themselves, without waiting to be told',
      ],
    },
    ru: {
      title: 'Просьбы доходят до решающих через сутки',
      message: (facts, format) =>
        `Шли до решающей команды больше суток: ${format.count(facts.late)} из ${format.plural(facts.reached, { one: 'просьбы', few: 'просьб', many: 'просьб', other: 'просьбы' })}`,
      explanation:
        'Просьбы здесь доходят до тех, кто может помочь, но сперва лежат у публикующей команды. Первый ответ бывает быстрым, а сутки теряются за ним, при передаче.',
      remedy: [
        'Договориться о передаче в тот же день, с именами с обеих сторон',
        'Дать решающей команде самой видеть просьбы, не дожидаясь, пока ей скажут',
      ],
    },
  },
})
