import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const audienceShrinking = rule({
  id: 'audience-shrinking',
  version: 1,
  group: 'activity',
  severity: 'low',
  parameters: { maxShare: ownDefault(0.2, 'share'), minimum: ownDefault(1000, 'followers') },
  needs: ['audience', 'audience_before'],
  decide({ lifecycle, networkDefunct, audience, audienceBefore }, { maxShare, minimum }) {
    if (lifecycle !== 'active' || networkDefunct) return pass
    if (audience === null) return unknown('audience')
    if (audienceBefore === null) return unknown('audience_before')
    if (audienceBefore < minimum) return pass
    const share = 1 - audience / audienceBefore
    return share > maxShare ? fail({ audience, audience_before: audienceBefore, share }) : pass
  },
  text: {
    en: {
      title: 'Audience is leaving',
      message: (facts, format) =>
        `${format.share(facts.share)} fewer followers within a year: ${format.count(facts.audience_before)}, now ${format.count(facts.audience)}`,
      explanation:
        'A network that removes false accounts takes a few percent; a loss of this size means that people turn away or move on. The number itself is no goal, but whoever leaves can no longer be told where to go instead.',
      remedy: [
        'Look at what changed: topics, pace, complaints without an answer, the network itself',
        'Decide whether to refocus the account or to lead people to another one',
      ],
    },
    ru: {
      title: 'Аудитория уходит',
      message: (facts, format) =>
        `За год подписчиков меньше на ${format.share(facts.share)}: было ${format.count(facts.audience_before)}, стало ${format.count(facts.audience)}`,
      explanation:
        'Когда сеть чистит поддельные аккаунты, уходит несколько процентов; потеря такого размера значит, что люди отворачиваются или переходят в другую сеть. Само число не цель, но ушедших уже не позвать в другое место.',
      remedy: [
        'Посмотреть, что изменилось: темы, частота, жалобы без ответа, сама сеть',
        'Решить, менять ли назначение аккаунта или звать людей в другой',
      ],
    },
  },
})
