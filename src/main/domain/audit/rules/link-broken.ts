import { fail, pass, rule } from '../rule.ts'

/** Servers err: only what was missed twice in a row is gone. */
const SURE = 2

export const linkBroken = rule({
  id: 'link-broken',
  version: 1,
  group: 'profile',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide({ found, lifecycle, networkDefunct, website }) {
    const link = found.website
    if (lifecycle === 'closed' || networkDefunct || link?.state !== 'gone' || link.times < SURE) return pass
    return fail({ website: website ?? '', not_found_since: link.since })
  },
  text: {
    en: {
      title: 'Link in the profile leads to nothing',
      message: (facts, format) =>
        `${format.text(facts.website)} has not been there since ${format.instant(facts.not_found_since)}`,
      explanation:
        'Whoever follows the link of the profile finds an error. It is the one way from the account to the company, and a profile with a dead link looks abandoned.',
      remedy: ['Put an address that works into the profile', 'Let the old address lead to the new one'],
    },
    ru: {
      title: 'Ссылка в профиле никуда не ведёт',
      message: (facts, format) =>
        `${format.text(facts.website)} не находится с ${format.instant(facts.not_found_since)}`,
      explanation:
        'Кто переходит по ссылке профиля, видит ошибку. Это единственный путь от аккаунта к компании, и профиль с мёртвой ссылкой кажется брошенным.',
      remedy: ['Указать в профиле работающий адрес', 'Настроить переход со старого адреса на новый'],
    },
  },
})
