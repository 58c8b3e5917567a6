import { isPast } from '../ages.ts'
import { fail, pass, rule } from '../rule.ts'

export const agencyGone = rule({
  id: 'agency-gone',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide({ agency, lifecycle }, _, today) {
    if (lifecycle === 'closed' || !agency || !isPast(agency.endedOn, today)) return pass
    return fail({ agency: agency.name, agency_ended_on: agency.endedOn ?? '' })
  },
  text: {
    en: {
      title: 'Run by an agency whose contract ended',
      message: (facts, format) =>
        `On record with ${format.text(facts.agency)}, contract ended ${format.day(facts.agency_ended_on)}`,
      explanation:
        'The list says that an agency runs this account, and that agency no longer works for the company. Either somebody else took over and the list does not say so, or nobody did.',
      remedy: [
        'Ask the owner who plans and publishes now',
        'Enter the new agency, or take the old one out',
        'Have texts, pictures and ad accounts handed over',
      ],
    },
    ru: {
      title: 'Ведёт агентство без договора',
      message: (facts, format) =>
        `В реестре указано агентство ${format.text(facts.agency)}, договор закончился ${format.day(facts.agency_ended_on)}`,
      explanation:
        'По реестру аккаунт ведёт агентство, которое на компанию больше не работает. Либо дела кто-то принял, но в реестре этого нет, либо не принял никто.',
      remedy: [
        'Узнать у владельца, кто сейчас планирует и публикует',
        'Указать новое агентство или убрать прежнее',
        'Получить тексты, материалы и рекламные кабинеты',
      ],
    },
  },
})
