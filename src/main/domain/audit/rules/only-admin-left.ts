import { holderIsGone } from '../access-ends.ts'
import { isPast } from '../ages.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const onlyAdminLeft = rule({
  id: 'only-admin-left',
  version: 1,
  group: 'ownership',
  severity: 'critical',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide(facts, _, today) {
    if (facts.access.length === 0) return unknown('access')
    const gone = new Set(facts.access.map((entry) => holderIsGone(entry, today)))
    if (gone.has(false)) return pass
    if (gone.has(null)) return unknown('access_holder')
    const left = facts.access.find((entry) => isPast(entry.person?.leftOn ?? null, today))
    const ended = facts.access.find((entry) => isPast(entry.agency?.endedOn ?? null, today))
    return fail({
      entries: facts.access.length,
      ...(left?.person ? { holder: left.person.name, left_on: left.person.leftOn ?? '' } : {}),
      ...(ended?.agency ? { agency: ended.agency.name, agency_ended_on: ended.agency.endedOn ?? '' } : {}),
    })
  },
  text: {
    en: {
      title: 'Only admin has left the company',
      message: (facts, format) =>
        facts.holder
          ? `${format.text(facts.holder)}, left ${format.day(facts.left_on)}; no other admin known`
          : `Agency ${format.text(facts.agency)}, contract ended ${format.day(facts.agency_ended_on)}; no admin inside`,
      explanation:
        'Everyone known to have access is gone: people who left, or an agency whose contract ended. Nobody inside can sign in, remove a post or recover the account, while those outside may still be able to.',
      remedy: [
        'Recover the account through the network or the former admin',
        'Give access to at least two people of the company',
        'Revoke every entry of those who are gone',
      ],
    },
    ru: {
      title: 'Единственный админ ушёл',
      message: (facts, format) =>
        facts.holder
          ? `${format.text(facts.holder)}, дата ухода ${format.day(facts.left_on)}; других админов нет`
          : `Агентство ${format.text(facts.agency)}, договор закончился ${format.day(facts.agency_ended_on)}; своих админов нет`,
      explanation:
        'Никого из тех, у кого есть доступ, больше нет: сотрудники ушли, договор с агентством закончился. Внутри компании никто не может войти, удалить запись или восстановить аккаунт, а снаружи — возможно, могут.',
      remedy: [
        'Вернуть доступ через поддержку сети или бывшего админа',
        'Дать доступ как минимум двум сотрудникам компании',
        'Отозвать доступ у всех, кто ушёл',
      ],
    },
  },
})
