import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const goalOverdue = portfolioRule({
  id: 'goal-overdue',
  version: 1,
  group: 'strategy',
  severity: 'low',
  parameters: { maxDays: ownDefault(30, 'days') },
  needs: ['goal_due'],
  by: ['goal'],
  reads: [],
  decide({ subject, members }, { goals }, { maxDays }, today) {
    const goal = goals.get(subject.goal ?? '')
    if (!goal) return fine
    if (goal.dueOn === null) return unknownAt(['goal_due'], members)
    const days = daysSinceDay(goal.dueOn, today)
    return days > maxDays ? failAt({ goal: goal.name, due_on: goal.dueOn, days }, members) : fine
  },
  text: {
    en: {
      title: 'A goal whose day has passed',
      message: (facts, format) =>
        `“${format.text(facts.goal)}” was due ${format.days(facts.days)} ago, and ${format.plural(facts.account_count, { one: 'account serves', other: 'accounts serve' })} it still`,
      explanation:
        'A goal was either reached by its day or it was not, and either answer changes what its accounts are for. While nobody draws the line, they work for something that is over.',
      remedy: [
        'Write down what was reached',
        'Set the goal anew with another day, or tie its accounts to what comes next',
      ],
    },
    ru: {
      title: 'Цель, срок которой прошёл',
      message: (facts, format) =>
        `Срок цели «${format.text(facts.goal)}» прошёл ${format.days(facts.days)} назад, а ей всё ещё служат ${format.plural(facts.account_count, { one: 'аккаунт', few: 'аккаунта', many: 'аккаунтов', other: 'аккаунта' })}`,
      explanation:
        'К своему сроку цель либо достигнута, либо нет, и любой ответ меняет то, для чего нужны её аккаунты. Пока черта не подведена, они работают на то, что уже закончилось.',
      remedy: ['Записать, чего удалось достичь', 'Назначить цели новый срок или связать её аккаунты с тем, что дальше'],
    },
  },
})
