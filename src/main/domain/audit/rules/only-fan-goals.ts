import { goesOn } from '../in-use.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const onlyFanGoals = rule({
  id: 'only-fan-goals',
  version: 1,
  group: 'strategy',
  severity: 'low',
  parameters: {},
  needs: ['goal_metric'],
  decide(facts) {
    const { goalsServed } = facts
    const [first] = goalsServed
    if (!goesOn(facts) || !first || goalsServed.some((goal) => goal.counts === 'outcome')) return pass
    if (goalsServed.some((goal) => goal.counts === null)) return unknown('goal_metric')
    return fail({ goal: goalsServed.map((goal) => goal.name).join(', ') })
  },
  text: {
    en: {
      title: 'Measured by fans alone',
      message: (facts, format) => `Tied only to “${format.text(facts.goal)}”, which counts fans`,
      explanation:
        'A count of fans grows with prize draws and shrinks with tidying up; neither says whether customers were helped or anything was sold. A goal shows what an account is worth only when its metric is an outcome.',
      remedy: [
        'Tie the account to a goal with an outcome: needs resolved, leads, bookings, returns avoided',
        'Keep the count of fans as a figure to watch, not as the goal',
      ],
    },
    ru: {
      title: 'Меряют только подписчиками',
      message: (facts, format) => `Связан только с целью «${format.text(facts.goal)}», а она считает подписчиков`,
      explanation:
        'Число подписчиков растёт от розыгрышей и падает от чистки списков; ни то ни другое не говорит, помогли ли клиентам и продали ли что-нибудь. Цель показывает пользу аккаунта, только если её показатель — результат.',
      remedy: [
        'Связать аккаунт с целью, где считают результат: решённые вопросы, заявки, записи, меньше возвратов',
        'Число подписчиков оставить для наблюдения, но не как цель',
      ],
    },
  },
})
