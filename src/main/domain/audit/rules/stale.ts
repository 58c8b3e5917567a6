import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const stale = rule({
  id: 'stale',
  version: 1,
  group: 'activity',
  severity: 'medium',
  parameters: { maxDays: ownDefault(180, 'days') },
  needs: ['last_post'],
  decide(facts, { maxDays }, today) {
    if (facts.lifecycle !== 'active' || facts.networkDefunct) return pass
    if (facts.lastPostAt === null) return unknown('last_post')
    const days = daysSince(facts.lastPostAt, today)
    return days > maxDays ? fail({ last_post_at: facts.lastPostAt, days }) : pass
  },
  text: {
    en: {
      title: 'No post for a long time',
      message: (facts, format) => `Last post ${format.instant(facts.last_post_at)}, ${format.days(facts.days)} ago`,
      explanation:
        'An account that counts as active but has been silent for that long looks abandoned. Customers still find it, write to it and wait.',
      remedy: [
        'Ask the owner whether it will be used again',
        'If so, plan the next posts; if not, decide on merging, archiving or closing it',
      ],
    },
    ru: {
      title: 'Давно нет публикаций',
      message: (facts, format) =>
        `Последняя публикация ${format.instant(facts.last_post_at)}, прошло ${format.days(facts.days)}`,
      explanation:
        'Аккаунт числится действующим, но давно молчит и выглядит заброшенным. Клиенты всё равно находят его, пишут и ждут ответа.',
      remedy: [
        'Узнать у владельца, будет ли аккаунт работать',
        'Если да — запланировать публикации; если нет — слить, отправить в архив или закрыть',
      ],
    },
  },
})
