import { holderIsGone } from '../access-ends.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const agencyOnly = rule({
  id: 'agency-only',
  version: 1,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide({ access, lifecycle }, _, today) {
    if (lifecycle === 'closed') return pass
    if (access.length === 0) return unknown('access')
    const here = access.filter((entry) => holderIsGone(entry, today) !== true)
    if (here.length === 0 || here.some((entry) => entry.person && !entry.agency)) return pass
    if (here.some((entry) => entry.holder === null)) return unknown('access_holder')
    return fail({ agency: here[0]?.agency?.name ?? '', entries: here.length })
  },
  text: {
    en: {
      title: 'Only an agency can get in',
      message: (facts, format) => `${format.text(facts.agency)} holds the access; nobody of the company does`,
      explanation:
        'Whoever can sign in decides what the account says and whether it is handed over. If the contract ends badly, the company has to ask for its own account back.',
      remedy: [
        'Make two people of the company admins, with the highest rights',
        'Let the agency work as a partner of your business account',
        'Write the handover of accounts into the contract',
      ],
    },
    ru: {
      title: 'Войти может только агентство',
      message: (facts, format) =>
        `Доступ только у агентства ${format.text(facts.agency)}; у сотрудников компании его нет`,
      explanation:
        'Кто может войти, тот решает, что публикует аккаунт и отдавать ли его. Если договор закончится плохо, компании придётся просить вернуть её же аккаунт.',
      remedy: [
        'Сделать админами с полными правами двух сотрудников компании',
        'Подключить агентство как партнёра вашего бизнес-аккаунта',
        'Прописать передачу аккаунтов в договоре',
      ],
    },
  },
})
