import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const closedButPosting = rule({
  id: 'closed-but-posting',
  version: 1,
  group: 'activity',
  severity: 'high',
  parameters: { maxDays: ownDefault(30, 'days') },
  needs: ['last_post'],
  decide({ lifecycle, lastPostAt, networkDefunct }, { maxDays }, today) {
    if (lifecycle !== 'closed' || networkDefunct) return pass
    if (lastPostAt === null) return unknown('last_post')
    const days = daysSince(lastPostAt, today)
    return days <= maxDays ? fail({ last_post_at: lastPostAt, days }) : pass
  },
  text: {
    en: {
      title: 'Recorded as closed, but it posts',
      message: (facts, format) => `Last post ${format.instant(facts.last_post_at)}, on an account recorded as closed`,
      explanation:
        'Somebody publishes in an account that the company believes to be gone. It was either never closed, or somebody else has it now; both have to be known before customers notice.',
      remedy: [
        'Look at the account and find out who posts',
        'Close it in the network, or record it as active with an owner',
        'If nobody inside posts, report it to the network as taken over',
      ],
    },
    ru: {
      title: 'Числится закрытым, но публикует',
      message: (facts, format) =>
        `Последняя публикация ${format.instant(facts.last_post_at)}, а аккаунт записан закрытым`,
      explanation:
        'Кто-то публикует в аккаунте, который компания считает закрытым. Либо его не закрыли, либо он теперь у чужих; узнать это нужно раньше клиентов.',
      remedy: [
        'Посмотреть аккаунт и выяснить, кто публикует',
        'Закрыть его в сети или вернуть в действующие с владельцем',
        'Если внутри никто не публикует — сообщить сети о захвате',
      ],
    },
  },
})
