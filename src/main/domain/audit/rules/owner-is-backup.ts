import { isPast } from '../ages.ts'
import { fail, pass, rule } from '../rule.ts'

export const ownerIsBackup = rule({
  id: 'owner-is-backup',
  version: 1,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide({ owner, backupIsOwner }, _, today) {
    if (!owner || isPast(owner.leftOn, today)) return pass
    return backupIsOwner ? fail({ owner: owner.name }) : pass
  },
  text: {
    en: {
      title: 'Owner stands in for themself',
      message: (facts, format) => `${format.text(facts.owner)} is both owner and backup owner`,
      explanation:
        'The list looks complete, but one person fills both places. On holiday, in illness and on the last day of work there is nobody else, which is what a backup owner is for.',
      remedy: ['Name somebody else of the team as backup owner', 'Make sure that the backup can sign in'],
    },
    ru: {
      title: 'Владелец замещает сам себя',
      message: (facts, format) => `${format.text(facts.owner)}: и владелец, и заместитель`,
      explanation:
        'Список выглядит полным, но оба места занимает один человек. В отпуске, при болезни и после ухода заменить его некому, а заместитель нужен именно для этого.',
      remedy: ['Назначить заместителем другого человека из команды', 'Проверить, что заместитель может войти'],
    },
  },
})
