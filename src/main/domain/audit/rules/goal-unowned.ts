import { isPast } from '../ages.ts'
import { failAt, fine, portfolioRule } from '../portfolio-rule.ts'

export const goalUnowned = portfolioRule({
  id: 'goal-unowned',
  version: 1,
  group: 'strategy',
  severity: 'medium',
  parameters: {},
  needs: [],
  by: ['goal'],
  reads: [],
  decide({ subject, members }, { goals }, _, today) {
    const goal = goals.get(subject.goal ?? '')
    if (!goal) return fine
    if (goal.owner === null) return failAt({ goal: goal.name }, members)
    if (!isPast(goal.owner.leftOn, today)) return fine
    const { name, leftOn } = goal.owner
    return failAt({ goal: goal.name, owner: name, left_on: leftOn ?? '' }, members)
  },
  text: {
    en: {
      title: 'A goal that nobody answers for',
      message: (facts, format) =>
        facts.owner
          ? `“${format.text(facts.goal)}” belongs to ${format.text(facts.owner)}, who left on ${format.day(facts.left_on)}`
          : `“${format.text(facts.goal)}” has no owner, but ${format.plural(facts.account_count, { one: 'account', other: 'accounts' })}`,
      explanation:
        'Accounts can be tied to a goal, but only a person can pursue it: look at the metric, ask why it does not move, and decide what is done less. Without an owner the tie is an entry in a list.',
      remedy: ['Name an owner from the business that gains by the goal', 'If nobody wants it, take the goal out'],
    },
    ru: {
      title: 'Цель, за которую никто не отвечает',
      message: (facts, format) =>
        facts.owner
          ? `Цель «${format.text(facts.goal)}» числится за ${format.text(facts.owner)}, дата ухода ${format.day(facts.left_on)}`
          : `У цели «${format.text(facts.goal)}» нет владельца, а служат ей ${format.plural(facts.account_count, { one: 'аккаунт', few: 'аккаунта', many: 'аккаунтов', other: 'аккаунта' })}`,
      explanation:
        'Связать с целью можно аккаунты, но добиваться её может только человек: смотреть на показатель, спрашивать, почему он стоит, и решать, чего делать меньше. Без владельца эта связь — строка в списке.',
      remedy: [
        'Назначить владельца из того подразделения, которому цель приносит пользу',
        'Если она никому не нужна — убрать цель',
      ],
    },
  },
})
