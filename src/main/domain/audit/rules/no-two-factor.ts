import { fail, pass, unknown, rule } from '../rule.ts'

export const noTwoFactor = rule({
  id: 'no-two-factor',
  version: 1,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['access', 'two_factor'],
  decide(facts) {
    if (facts.access.length === 0) return unknown('access')
    const logins = facts.access.filter((entry) => entry.way === 'own_login' || entry.way === 'shared_login')
    const open = logins.filter((entry) => entry.twoFactor === false)
    const [first] = open
    if (first) return fail({ entries: open.length, holder: first.person?.name ?? first.agency?.name ?? '' })
    return logins.some((entry) => entry.twoFactor === null) ? unknown('two_factor') : pass
  },
  text: {
    en: {
      title: 'Sign-in without two factors',
      message: (facts, format) =>
        facts.holder && facts.entries === 1
          ? `${format.text(facts.holder)} signs in with a password alone`
          : `${format.plural(facts.entries, { one: 'login needs', other: 'logins need' })} only a password`,
      explanation:
        'A password alone is enough to speak for the brand. Passwords leak and get reused; with a second factor a leaked one does not open the account.',
      remedy: [
        'Switch on two-factor sign-in on the network',
        'Store the recovery codes where the backup owner finds them',
      ],
    },
    ru: {
      title: 'Вход без второго фактора',
      message: (facts, format) =>
        facts.holder && facts.entries === 1
          ? `${format.text(facts.holder)}: вход только по паролю`
          : `${format.plural(facts.entries, { one: 'вход', few: 'входа', many: 'входов', other: 'входа' })} только по паролю`,
      explanation:
        'Чтобы говорить от имени бренда, достаточно одного пароля. Пароли утекают и повторяются; со вторым фактором утёкший пароль аккаунт не откроет.',
      remedy: [
        'Включить двухфакторный вход в настройках сети',
        'Сохранить коды восстановления там, где их найдёт заместитель',
      ],
    },
  },
})
