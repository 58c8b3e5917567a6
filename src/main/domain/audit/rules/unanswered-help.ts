import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const unansweredHelp = rule({
  id: 'unanswered-help',
  version: 1,
  group: 'service',
  severity: 'high',
  parameters: { maxShare: ownDefault(0.25, 'share'), minimum: ownDefault(5, 'conversations') },
  needs: ['conversations'],
  decide(facts, { maxShare, minimum }) {
    const { service } = facts
    if (!service) return unknown('conversations')
    if (service.neededHelp < minimum) return pass
    const share = service.neverAnswered / service.neededHelp
    return share > maxShare
      ? fail({ never_answered: service.neverAnswered, needed_help: service.neededHelp, share })
      : pass
  },
  text: {
    en: {
      title: 'Requests for help stay unanswered',
      message: (facts, format) =>
        `${format.count(facts.never_answered)} of ${format.count(facts.needed_help)} requests for help got no answer`,
      explanation:
        'People who ask a brand for help in public and hear nothing tell others. Silence on one account costs more than the answer would, and everybody who passes by can see it.',
      remedy: [
        'Answer or hand over the requests that are still open',
        'Name who answers on this account, and how fast',
        'If nobody can, say in the profile where help is given',
      ],
    },
    ru: {
      title: 'Просьбы о помощи остаются без ответа',
      message: (facts, format) =>
        `Без ответа ${format.count(facts.never_answered)} из ${format.plural(facts.needed_help, { one: 'просьбы', few: 'просьб', many: 'просьб', other: 'просьбы' })} о помощи`,
      explanation:
        'Человек, который публично попросил бренд о помощи и не услышал ответа, расскажет об этом другим. Молчание обходится дороже ответа, и его видит каждый, кто заходит на страницу.',
      remedy: [
        'Ответить на открытые просьбы или передать их',
        'Назначить, кто и как быстро отвечает в этом аккаунте',
        'Если отвечать некому — указать в профиле, где помогают',
      ],
    },
  },
})
