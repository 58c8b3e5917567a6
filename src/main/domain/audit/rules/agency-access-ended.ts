import { holderIsGone } from '../access-ends.ts'
import { isPast } from '../ages.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const agencyAccessEnded = rule({
  id: 'agency-access-ended',
  version: 1,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide({ access }, _, today) {
    if (access.length === 0) return unknown('access')
    const ended = access.filter((entry) => isPast(entry.agency?.endedOn ?? null, today))
    const [first] = ended
    if (!first?.agency)
      return access.some((entry) => entry.holder === null && entry.way === 'agency') ? unknown('access_holder') : pass
    // Where everybody is gone the account is lost, which is a finding of its own.
    if (access.every((entry) => holderIsGone(entry, today) === true)) return pass
    return fail({ agency: first.agency.name, agency_ended_on: first.agency.endedOn ?? '', entries: ended.length })
  },
  text: {
    en: {
      title: 'A former agency can still sign in',
      message: (facts, format) =>
        `${format.text(facts.agency)} still has access; the contract ended on ${format.day(facts.agency_ended_on)}`,
      explanation:
        'The contract is over, its duties with it, but the access is not. People you do not know can still publish in your name, read messages of customers and pass the access on.',
      remedy: [
        "Remove the agency's people and its business manager in the network",
        'Change every password the agency knew',
        'Mark the entries as revoked',
      ],
    },
    ru: {
      title: 'Бывшее агентство может войти',
      message: (facts, format) =>
        `У агентства ${format.text(facts.agency)} остался доступ; договор закончился ${format.day(facts.agency_ended_on)}`,
      explanation:
        'Договор закончился вместе с обязательствами, а доступ остался. Незнакомые люди могут публиковать от вашего имени, читать переписку с клиентами и передать доступ дальше.',
      remedy: [
        'Убрать в сети сотрудников агентства и его бизнес-менеджер',
        'Сменить все пароли, которые знало агентство',
        'Отметить доступы отозванными',
      ],
    },
  },
})
