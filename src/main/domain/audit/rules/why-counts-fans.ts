import { countedBy } from '../goal-metric.ts'
import { goesOn } from '../in-use.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const whyCountsFans = rule({
  id: 'why-counts-fans',
  version: 1,
  group: 'purpose',
  severity: 'low',
  parameters: {},
  needs: ['goal_metric'],
  decide(facts) {
    if (!goesOn(facts) || facts.why === null || countedBy(facts.why) !== 'fans') return pass
    if (facts.goalsServed.some((goal) => goal.counts === 'outcome')) return pass
    return facts.goalsServed.some((goal) => goal.counts === null) ? unknown('goal_metric') : fail({ why: facts.why })
  },
  text: {
    en: {
      title: 'The reason given is a count of fans',
      message: (facts, format) => `“${format.text(facts.why)}” is all the charter gives as a reason`,
      explanation:
        'Fans and followers are people who could be reached, not something the company gains. No goal with another metric is tied to the account either, so success would look the same whether or not a single customer was better off.',
      remedy: [
        'Ask what the followers are wanted for, and write that down as the reason',
        'Tie the account to a goal whose metric shows it',
      ],
    },
    ru: {
      title: 'Вместо причины — число подписчиков',
      message: (facts, format) => `Единственная записанная причина: «${format.text(facts.why)}»`,
      explanation:
        'Подписчики — это люди, до которых можно дойти, а не польза для компании. Цели с другим показателем у аккаунта тоже нет, поэтому успех выглядел бы одинаково, даже если никому из клиентов не стало лучше.',
      remedy: [
        'Спросить, ради чего нужны подписчики, и записать это как причину',
        'Связать аккаунт с целью, показатель которой это отражает',
      ],
    },
  },
})
