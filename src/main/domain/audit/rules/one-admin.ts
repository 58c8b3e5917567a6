import { holderIsGone } from '../access-ends.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const oneAdmin = rule({
  id: 'one-admin',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide({ access, lifecycle }, _, today) {
    if (lifecycle !== 'active') return pass
    if (access.length === 0) return unknown('access')
    const here = access.filter((entry) => holderIsGone(entry, today) !== true)
    const holders = new Set(here.flatMap((entry) => entry.holder ?? []))
    if (here.length === 0 || holders.size > 1) return pass
    if (here.some((entry) => entry.holder === null)) return unknown('access_holder')
    const [only] = here
    // An agency that holds it alone is a finding of its own.
    return only?.person && !only.agency ? fail({ holder: only.person.name, entries: here.length }) : pass
  },
  text: {
    en: {
      title: 'Only one person can get in',
      message: (facts, format) => `${format.text(facts.holder)} is the only admin known`,
      explanation:
        'One admin is one lost phone away from no admin. Networks take weeks to return an account to a company, and some never do; a second admin costs nothing.',
      remedy: [
        'Give a second person of the company the rights of an admin',
        'Have that person sign in once and note it',
      ],
    },
    ru: {
      title: 'Войти может только один человек',
      message: (facts, format) => `${format.text(facts.holder)}: других админов не записано`,
      explanation:
        'Один потерянный телефон — и админа нет. Сети возвращают аккаунт компании неделями, а некоторые не возвращают вовсе; второй админ не стоит ничего.',
      remedy: ['Дать права админа ещё одному сотруднику', 'Попросить его один раз войти и записать это'],
    },
  },
})
