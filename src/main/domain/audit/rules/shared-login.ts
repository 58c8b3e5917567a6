import { fail, pass, unknown, rule } from '../rule.ts'

export const sharedLogin = rule({
  id: 'shared-login',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: ['access'],
  decide(facts) {
    if (facts.access.length === 0) return unknown('access')
    const shared = facts.access.filter((entry) => entry.way === 'shared_login')
    if (shared.length === 0) return pass
    const [first] = shared
    return fail({ entries: shared.length, holder: first?.person?.name ?? first?.agency?.name ?? '' })
  },
  text: {
    en: {
      title: 'Shared login in use',
      message: (facts, format) =>
        `${format.plural(facts.entries, { one: 'access entry uses', other: 'access entries use' })} a shared password`,
      explanation:
        'A password that several people know cannot be taken away from one of them, and nothing shows who posted. Every departure means a new password for everyone, or a risk.',
      remedy: [
        'Give each person access of their own, or use a management tool',
        'Change the shared password and put it under lock',
      ],
    },
    ru: {
      title: 'Вход по общему паролю',
      message: (facts, format) =>
        `${format.plural(facts.entries, { one: 'доступ', few: 'доступа', many: 'доступов', other: 'доступа' })} по общему паролю`,
      explanation:
        'Пароль, который знают несколько человек, нельзя отобрать у одного из них, и не видно, кто что опубликовал. Каждый уход сотрудника означает либо новый пароль для всех, либо риск.',
      remedy: [
        'Дать каждому собственный доступ или перейти на сервис управления',
        'Сменить общий пароль и убрать его в хранилище',
      ],
    },
  },
})
