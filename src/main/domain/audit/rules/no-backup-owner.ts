import { isPast } from '../ages.ts'
import { fail, pass, rule } from '../rule.ts'

export const noBackupOwner = rule({
  id: 'no-backup-owner',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide(facts, _, today) {
    const { owner } = facts
    if (!owner || isPast(owner.leftOn, today) || facts.backupOwner) return pass
    return fail({ owner: owner.name })
  },
  text: {
    en: {
      title: 'No backup owner',
      message: (facts, format) => `Only ${format.text(facts.owner)} is on record`,
      explanation:
        'When the only owner is ill, on holiday or leaves, the account stands still. A stand-in who is named beforehand can answer, post a correction or lock the account the same day.',
      remedy: ['Name a backup owner from the same team', 'Make sure that the backup can sign in'],
    },
    ru: {
      title: 'Нет заместителя у владельца',
      message: (facts, format) => `Указан только владелец: ${format.text(facts.owner)}`,
      explanation:
        'Если единственный владелец болен, в отпуске или увольняется, аккаунт встаёт. Заранее названный заместитель в тот же день ответит, опубликует поправку или закроет доступ.',
      remedy: ['Назначить заместителя из той же команды', 'Проверить, что заместитель может войти'],
    },
  },
})
