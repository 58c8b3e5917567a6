import { holderIsGone } from '../access-ends.ts'
import { isPast } from '../ages.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

/** Ways that belong to one person, so that nobody named is a fact that is missing. */
const PERSONAL: ReadonlySet<string> = new Set(['own_login', 'business_manager'])

export const leaverAccess = rule({
  id: 'leaver-access',
  version: 1,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide({ access }, _, today) {
    if (access.length === 0) return unknown('access')
    const left = access.filter((entry) => isPast(entry.person?.leftOn ?? null, today))
    const [first] = left
    if (!first?.person)
      return access.some((entry) => entry.holder === null && PERSONAL.has(entry.way)) ? unknown('access_holder') : pass
    // Where everybody is gone the account is lost, which is a finding of its own.
    if (access.every((entry) => holderIsGone(entry, today) === true)) return pass
    return fail({ holder: first.person.name, left_on: first.person.leftOn ?? '', entries: left.length })
  },
  text: {
    en: {
      title: 'Somebody who left can still sign in',
      message: (facts, format) =>
        facts.entries === 1
          ? `${format.text(facts.holder)} left on ${format.day(facts.left_on)} and still has access`
          : `${format.plural(facts.entries, { one: 'entry', other: 'entries' })} of people who left, ${format.text(facts.holder)} among them`,
      explanation:
        'Access that outlives a job is the usual way in which an account is misused or lost, by grudge or by a stolen password that nobody watches. The network does not learn of a leaving date by itself.',
      remedy: [
        'Remove the person in the network and mark the entry as revoked',
        'Change shared passwords and recovery addresses the person knew',
      ],
    },
    ru: {
      title: 'У ушедшего остался доступ',
      message: (facts, format) =>
        facts.entries === 1
          ? `${format.text(facts.holder)}: дата ухода ${format.day(facts.left_on)}, доступ не отозван`
          : `${format.plural(facts.entries, { one: 'доступ', few: 'доступа', many: 'доступов', other: 'доступа' })} у ушедших сотрудников, среди них ${format.text(facts.holder)}`,
      explanation:
        'Доступ, который пережил работу в компании, — обычная причина взлома и злоупотреблений: из обиды или через украденный пароль, за которым никто не следит. Сама сеть об уходе не узнает.',
      remedy: [
        'Убрать человека в самой сети и отметить доступ отозванным',
        'Сменить общие пароли и адреса восстановления, которые он знал',
      ],
    },
  },
})
