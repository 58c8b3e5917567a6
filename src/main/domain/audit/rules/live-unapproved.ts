import { fail, pass, rule } from '../rule.ts'

export const liveUnapproved = rule({
  id: 'live-unapproved',
  version: 1,
  group: 'lifecycle',
  severity: 'high',
  parameters: {},
  needs: [],
  decide(facts) {
    if (facts.lifecycle !== 'proposed' || facts.lastPostAt === null) return pass
    return fail({ last_post_at: facts.lastPostAt })
  },
  text: {
    en: {
      title: 'Posts before anybody agreed to it',
      message: (facts, format) => `Only proposed, but it posts: last on ${format.instant(facts.last_post_at)}`,
      explanation:
        'In the inventory this account is still a request, yet it is public and posts. Whoever sees it takes it for an official one, with none of the checks that an approval would have brought.',
      remedy: [
        'Ask the requester to pause it until it is decided',
        'Decide: approve it and enter owner and access, or have it closed',
      ],
    },
    ru: {
      title: 'Публикует раньше, чем его согласовали',
      message: (facts, format) =>
        `Числится предложенным, но публикует: последняя запись ${format.instant(facts.last_post_at)}`,
      explanation:
        'В реестре этот аккаунт пока только заявка, но он уже открыт для всех и публикует. Его принимают за официальный, хотя проверок, которые дало бы согласование, не было.',
      remedy: [
        'Попросить заявителя приостановить аккаунт до решения',
        'Решить: согласовать и внести владельца и доступы или закрыть',
      ],
    },
  },
})
