import { fail, pass, rule, unknown } from '../rule.ts'

export const noPurpose = rule({
  id: 'no-purpose',
  version: 2,
  group: 'purpose',
  severity: 'medium',
  parameters: {},
  needs: ['purpose'],
  decide(facts) {
    if (facts.purposeStated) return pass
    return facts.kept.purposes ? fail() : unknown('purpose')
  },
  text: {
    en: {
      title: 'No purpose stated',
      message: () => 'Neither what the account does nor why it exists is written down',
      explanation:
        'If nobody wrote down what an account is for, nobody can say whether it does its work, whether it overlaps with another, or whether it should close. A sentence each for what and why settles most of the plan.',
      remedy: [
        'Ask the owner what the account does, and why',
        'Write both into the purpose; the other five answers can follow',
      ],
    },
    ru: {
      title: 'Назначение не описано',
      message: () => 'Не записано ни что делает аккаунт, ни зачем он нужен',
      explanation:
        'Если нигде не записано, для чего аккаунт, нельзя сказать, справляется ли он, не повторяет ли другой и не пора ли его закрыть. По одной фразе на «что» и «зачем» решают большую часть плана.',
      remedy: [
        'Спросить владельца, что делает аккаунт и зачем',
        'Записать оба ответа; остальные пять можно добавить позже',
      ],
    },
  },
})
