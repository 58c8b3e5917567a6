import { fail, pass, rule } from '../rule.ts'

export const networkDeclining = rule({
  id: 'network-declining',
  version: 1,
  group: 'network',
  severity: 'low',
  parameters: {},
  needs: [],
  decide(facts) {
    if (facts.networkDecliningSince === null || facts.lifecycle !== 'active') return pass
    return fail({ network: facts.networkName, network_declining: facts.networkDecliningSince })
  },
  text: {
    en: {
      title: 'On a network in decline',
      message: (facts, format) =>
        facts.network_declining
          ? `${format.text(facts.network)} still answers but has been losing features since ${format.day(facts.network_declining)}`
          : `${format.text(facts.network)} still answers but is losing features`,
      explanation:
        'The network still works, but its owner has taken away parts of it or lost interest. Deciding now is cheaper than on the day it is switched off: content can still be fetched and people can still be told where to go.',
      remedy: [
        'Find out how many customers the account still reaches',
        'Keep a copy of the content, and decide on staying, moving or closing',
      ],
    },
    ru: {
      title: 'В сети, которая сворачивается',
      message: (facts, format) =>
        facts.network_declining
          ? `${format.text(facts.network)} ещё работает, но теряет возможности: ${format.day(facts.network_declining)}`
          : `${format.text(facts.network)} ещё работает, но теряет возможности`,
      explanation:
        'Сеть пока работает, но владелец убрал её части или потерял к ней интерес. Решать сейчас дешевле, чем в день отключения: материалы ещё можно забрать, а людям — сказать, куда переходить.',
      remedy: [
        'Узнать, скольких клиентов аккаунт ещё достигает',
        'Сохранить копию материалов и решить: остаться, переехать или закрыть',
      ],
    },
  },
})
