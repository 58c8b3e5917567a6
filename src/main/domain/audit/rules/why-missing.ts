import { goesOn } from '../in-use.ts'
import { fail, pass, rule } from '../rule.ts'

export const whyMissing = rule({
  id: 'why-missing',
  version: 1,
  group: 'purpose',
  severity: 'medium',
  parameters: {},
  needs: [],
  decide(facts) {
    // Where nothing at all is stated, that is the finding.
    return !goesOn(facts) || !facts.purposeStated || facts.why !== null ? pass : fail()
  },
  text: {
    en: {
      title: 'Says what it does, not why',
      message: () => 'The charter says what the account does, but not what the company gains by it',
      explanation:
        'Without a reason an account can be kept busy for years and never be judged. The reason is what it is measured by, and what decides between keeping, merging and closing it.',
      remedy: [
        'Ask the owner what would be missing if the account were gone',
        'Write the answer into the charter and tie the account to the goal it names',
      ],
    },
    ru: {
      title: 'Сказано, что делает, но не зачем',
      message: () => 'В хартии записано, что делает аккаунт, но не сказано, что это даёт компании',
      explanation:
        'Без ответа «зачем» аккаунт можно вести годами, и его работу нечем оценить. По этому ответу меряют пользу и решают, сохранить аккаунт, слить или закрыть.',
      remedy: [
        'Спросить владельца, чего не хватало бы, не будь этого аккаунта',
        'Записать ответ в хартию и связать аккаунт с целью, о которой в нём речь',
      ],
    },
  },
})
