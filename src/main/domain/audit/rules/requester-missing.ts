import { fail, pass, rule } from '../rule.ts'

export const requesterMissing = rule({
  id: 'requester-missing',
  version: 1,
  group: 'lifecycle',
  severity: 'low',
  parameters: {},
  needs: [],
  decide(facts) {
    const underWay = facts.lifecycle === 'proposed' || facts.lifecycle === 'approved'
    if (facts.requested || !(underWay || facts.approved)) return pass
    return fail({ lifecycle: facts.lifecycle })
  },
  text: {
    en: {
      title: 'Nobody is on record as having asked for it',
      message: (facts) =>
        facts.lifecycle === 'proposed'
          ? 'Proposed, but nobody is on record as having asked for it'
          : 'Approved, but nobody is on record as having asked for it',
      explanation:
        'Whoever asks for an account knows the need behind it. Without a name there is nobody to ask whether the need is still there, and nobody to hand the account to.',
      remedy: ['Find out who asked for it, and enter the name', 'If nobody stands behind it any more, drop it'],
    },
    ru: {
      title: 'Не записано, кто просил об аккаунте',
      message: (facts) =>
        facts.lifecycle === 'proposed'
          ? 'Аккаунт предложен, но кто о нём просил, не записано'
          : 'Аккаунт согласован, но кто о нём просил, не записано',
      explanation:
        'Тот, кто просит об аккаунте, знает, зачем он нужен. Без имени некого спросить, осталась ли в нём нужда, и некому его передать.',
      remedy: ['Выяснить, кто просил, и внести имя', 'Если за аккаунтом больше никто не стоит — отказаться от него'],
    },
  },
})
