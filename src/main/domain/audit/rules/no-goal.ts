import { fail, pass, rule, unknown } from '../rule.ts'

export const noGoal = rule({
  id: 'no-goal',
  version: 2,
  group: 'strategy',
  severity: 'low',
  parameters: {},
  needs: ['goal'],
  decide(facts) {
    if (facts.goals > 0) return pass
    return facts.kept.goals ? fail() : unknown('goal')
  },
  text: {
    en: {
      title: 'Not tied to a goal',
      message: () => 'No business goal is tied to this account',
      explanation:
        'An account without a goal can only be judged by fans and likes. A goal with a metric that is not a count of fans shows whether the effort pays.',
      remedy: ['Choose the goal that the account serves', 'Agree with the owner on the metric that will show it'],
    },
    ru: {
      title: 'Не связан с целью',
      message: () => 'Ни одна бизнес-цель с аккаунтом не связана',
      explanation:
        'Аккаунт без цели можно оценивать только по подписчикам и лайкам. Цель с показателем, который не сводится к числу подписчиков, показывает, стоит ли дело усилий.',
      remedy: ['Выбрать цель, которой служит аккаунт', 'Договориться с владельцем о показателе'],
    },
  },
})
