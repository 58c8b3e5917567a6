import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const silentAudience = rule({
  id: 'silent-audience',
  version: 1,
  group: 'activity',
  severity: 'medium',
  parameters: {
    minDays: ownDefault(60, 'days'),
    maxDays: ownDefault(180, 'days'),
    minimum: ownDefault(10_000, 'followers'),
  },
  needs: ['audience', 'last_post'],
  decide({ lifecycle, networkDefunct, audience, lastPostAt }, { minDays, maxDays, minimum }, today) {
    if (lifecycle !== 'active' || networkDefunct) return pass
    if (audience === null) return unknown('audience')
    if (audience < minimum) return pass
    if (lastPostAt === null) return unknown('last_post')
    const days = daysSince(lastPostAt, today)
    // Longer silence is a finding of its own, whatever the audience.
    if (days < minDays || days > maxDays) return pass
    return fail({ audience, last_post_at: lastPostAt, days })
  },
  text: {
    en: {
      title: 'A large audience hears nothing',
      message: (facts, format) => `${format.count(facts.audience)} followers, last post ${format.days(facts.days)} ago`,
      explanation:
        'Many people chose to follow this account, and for two months nobody has spoken to them. Such an audience is still worth saving; in another few months it no longer is.',
      remedy: [
        'Ask the owner what stopped the posts',
        'Plan the next posts, or lead the audience to an account that speaks',
      ],
    },
    ru: {
      title: 'Большая аудитория ничего не слышит',
      message: (facts, format) =>
        `Подписчиков: ${format.count(facts.audience)}, последняя публикация ${format.days(facts.days)} назад`,
      explanation:
        'На аккаунт подписаны тысячи людей, и два месяца с ними никто не говорит. Сейчас такую аудиторию ещё можно сохранить, через несколько месяцев — уже вряд ли.',
      remedy: [
        'Узнать у владельца, почему публикации прекратились',
        'Запланировать публикации или позвать аудиторию в живой аккаунт',
      ],
    },
  },
})
