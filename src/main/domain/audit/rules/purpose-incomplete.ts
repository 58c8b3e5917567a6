import { partNames } from '../charter-words.ts'
import { goesOn } from '../in-use.ts'
import { fail, pass, rule } from '../rule.ts'

export const purposeIncomplete = rule({
  id: 'purpose-incomplete',
  version: 1,
  group: 'purpose',
  severity: 'low',
  parameters: {},
  needs: [],
  decide(facts) {
    // No charter at all and a missing "why" are findings of their own.
    const gaps = facts.charterGaps.filter((part) => part !== 'why')
    return !goesOn(facts) || !facts.purposeStated || gaps.length === 0 ? pass : fail({ charter_gaps: gaps.join(' ') })
  },
  text: {
    en: {
      title: 'Charter has gaps',
      message: (facts) => `The charter does not say: ${partNames(facts.charter_gaps, 'en')}`,
      explanation:
        'A charter names whom an account is for, what it does, when, where, why, how and to what extent. What is left open is decided anew by whoever posts next, and nobody can tell whether two accounts do the same.',
      remedy: [
        'Ask the owner for the missing parts; a line each is enough',
        'Enter them in the charter of the account',
      ],
    },
    ru: {
      title: 'Хартия заполнена не вся',
      message: (facts) => `В хартии не сказано: ${partNames(facts.charter_gaps, 'ru')}`,
      explanation:
        'Хартия говорит, для кого аккаунт, что он делает, когда, где, зачем, как и в какой мере. Незаполненное каждый раз заново решает тот, кто публикует следующим, и не видно, не делают ли два аккаунта одно и то же.',
      remedy: ['Спросить у владельца недостающее: хватит строки на каждый вопрос', 'Внести ответы в хартию аккаунта'],
    },
  },
})
