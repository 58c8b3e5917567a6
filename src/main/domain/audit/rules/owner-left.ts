import { isPast } from '../ages.ts'
import { fail, pass, rule } from '../rule.ts'

export const ownerLeft = rule({
  id: 'owner-left',
  version: 1,
  group: 'ownership',
  severity: 'critical',
  parameters: {},
  needs: [],
  decide(facts, _, today) {
    const { owner } = facts
    if (!owner || !isPast(owner.leftOn, today)) return pass
    return fail({ owner: owner.name, left_on: owner.leftOn ?? '' })
  },
  text: {
    en: {
      title: 'Owner has left the company',
      message: (facts, format) => `${format.text(facts.owner)} left on ${format.day(facts.left_on)}`,
      explanation:
        'The person on record no longer works here but may still be able to sign in. Until somebody takes over, nobody answers for what the account says.',
      remedy: [
        'Name a new owner',
        'Revoke the access of the person who left',
        'Change shared passwords and recovery addresses',
      ],
    },
    ru: {
      title: 'Владелец ушёл из компании',
      message: (facts, format) => `${format.text(facts.owner)}: дата ухода ${format.day(facts.left_on)}`,
      explanation:
        'Записанный владелец больше не работает в компании, но войти, возможно, ещё может. Пока дела не переданы, за слова аккаунта никто не отвечает.',
      remedy: [
        'Назначить нового владельца',
        'Отозвать доступ ушедшего сотрудника',
        'Сменить общие пароли и адреса восстановления',
      ],
    },
  },
})
