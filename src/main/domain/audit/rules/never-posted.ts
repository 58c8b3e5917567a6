import { daysSince, daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const neverPosted = rule({
  id: 'never-posted',
  version: 1,
  group: 'activity',
  severity: 'medium',
  parameters: { minDays: ownDefault(60, 'days') },
  needs: ['posts'],
  decide({ lifecycle, networkDefunct, posts, lastPostAt, openedOn, createdAt, service }, { minDays }, today) {
    if (lifecycle !== 'active' || networkDefunct || lastPostAt !== null) return pass
    // An account that only answers is in use.
    if (service !== null && service.answered > 0) return pass
    if (posts === null) return unknown('posts')
    const days = openedOn === null ? daysSince(createdAt, today) : daysSinceDay(openedOn, today)
    if (posts > 0 || days < minDays) return pass
    return fail({ ...(openedOn === null ? { created_at: createdAt } : { opened_on: openedOn }), days })
  },
  text: {
    en: {
      title: 'Never posted anything',
      message: (facts, format) =>
        facts.opened_on
          ? `Opened ${format.day(facts.opened_on)}, not one post since`
          : `In the inventory since ${format.instant(facts.created_at)}, not one post`,
      explanation:
        'The account was opened and never used. It may hold a name so that nobody else takes it, which is a reason; without a reason it is an empty shop window with the sign of the brand above it.',
      remedy: [
        'If it holds a name, write that down as its purpose and say in the profile where the brand is active',
        'Otherwise plan the first posts or close it',
      ],
    },
    ru: {
      title: 'Не было ни одной публикации',
      message: (facts, format) =>
        facts.opened_on
          ? `Открыт ${format.day(facts.opened_on)}, ни одной публикации`
          : `В реестре с ${format.instant(facts.created_at)}, ни одной публикации`,
      explanation:
        'Аккаунт открыли и не начали вести. Возможно, он держит имя, чтобы его не заняли, и это причина; без причины это пустая витрина с вывеской бренда.',
      remedy: [
        'Если он держит имя — записать это как назначение и указать в профиле, где бренд есть',
        'Иначе запланировать первые публикации или закрыть его',
      ],
    },
  },
})
