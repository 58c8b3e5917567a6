import { isPast } from '../ages.ts'
import { fail, pass, rule } from '../rule.ts'

export const backupLeft = rule({
  id: 'backup-left',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide({ backupOwner, backupIsOwner }, _, today) {
    // One person in both places is a finding of its own, and so is an owner who left.
    if (!backupOwner || backupIsOwner || !isPast(backupOwner.leftOn, today)) return pass
    return fail({ backup: backupOwner.name, left_on: backupOwner.leftOn ?? '' })
  },
  text: {
    en: {
      title: 'Backup owner has left the company',
      message: (facts, format) => `${format.text(facts.backup)}, backup owner, left on ${format.day(facts.left_on)}`,
      explanation:
        'The stand-in on record no longer works here. Nobody notices until the owner is away and the account needs a decision that day.',
      remedy: ['Name a new backup owner', 'Revoke the access of the person who left'],
    },
    ru: {
      title: 'Заместитель ушёл из компании',
      message: (facts, format) => `Заместитель ${format.text(facts.backup)}: дата ухода ${format.day(facts.left_on)}`,
      explanation:
        'Записанный заместитель больше не работает в компании. Это обнаружится, когда владельца не будет на месте, а решать придётся в тот же день.',
      remedy: ['Назначить нового заместителя', 'Отозвать доступ ушедшего сотрудника'],
    },
  },
})
