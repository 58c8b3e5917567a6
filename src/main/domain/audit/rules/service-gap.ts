import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const serviceGap = rule({
  id: 'service-gap',
  version: 1,
  group: 'service',
  severity: 'high',
  parameters: { maxShare: ownDefault(0.4, 'share'), minimum: ownDefault(5, 'conversations') },
  needs: ['conversations'],
  decide(facts, { maxShare, minimum }) {
    const { service } = facts
    if (!service) return unknown('conversations')
    if (service.neededHelp < minimum) return pass
    const share = service.neverReached / service.neededHelp
    return share > maxShare
      ? fail({ never_reached: service.neverReached, needed_help: service.neededHelp, share })
      : pass
  },
  text: {
    en: {
      title: 'Customers ask for help, nobody resolves',
      message: (facts, format) =>
        `${format.count(facts.never_reached)} of ${format.count(facts.needed_help)} requests for help never reached a team that resolves`,
      explanation:
        'An account that only publishes still receives complaints. When they stay with the publishing team, the customer waits and the team that could help never learns of it. This is the service gap, measured per account.',
      remedy: [
        'Name a route from this account to the team that resolves',
        'Give that team access of its own, with two factors',
        'Say in the profile where help is given',
      ],
    },
    ru: {
      title: 'Просят помочь, а решать некому',
      message: (facts, format) =>
        `До решающей команды не дошли ${format.count(facts.never_reached)} из ${format.plural(facts.needed_help, { one: 'просьбы', few: 'просьб', many: 'просьб', other: 'просьбы' })} о помощи`,
      explanation:
        'Даже аккаунт, который только публикует, получает жалобы. Если они остаются у публикующей команды, клиент ждёт, а те, кто мог бы помочь, ни о чём не узнают. Это сервисный разрыв, измеренный по аккаунту.',
      remedy: [
        'Назначить путь от этого аккаунта к команде, которая решает',
        'Дать ей собственный доступ со вторым фактором',
        'Указать в профиле, где помогают',
      ],
    },
  },
})
