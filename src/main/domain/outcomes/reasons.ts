import type { Language } from '#shared/model/words.ts'

const SAYINGS = {
  delight: { en: 'is delighted after the answer', ru: 'в восторге после ответа' },
  content: { en: 'is content after the answer', ru: 'доволен после ответа' },
  thanks: { en: 'says thanks after the answer', ru: 'благодарит после ответа' },
  plain: { en: 'takes the answer without feeling', ru: 'принимает ответ без эмоций' },
  discontent: { en: 'is not content after the answer', ru: 'недоволен после ответа' },
  anger: { en: 'is angry after the answer', ru: 'в гневе после ответа' },
  in_vain: { en: 'waits in vain and is displeased', ru: 'ждёт напрасно и недоволен' },
  praise: { en: 'praises without asking for anything', ru: 'хвалит, ни о чём не прося' },
  verdict: { en: 'tells others how it was', ru: 'рассказывает другим, как было' },
  bought: { en: 'bought, ordered or renewed', ru: 'купил, заказал или продлил' },
  left: { en: 'cancelled, returned or went elsewhere', ru: 'отменил, вернул или ушёл к другим' },
  did: { en: 'did what was asked or advised', ru: 'сделал, что просили или советовали' },
  reacted: { en: 'answers in words only', ru: 'отвечает только словами' },
  passed: { en: 'lets it be', ru: 'оставляет как есть' },
  choosing: { en: 'is choosing or asks before buying', ru: 'выбирает или спрашивает до покупки' },
  under_way: { en: 'an order, visit or journey is under way', ru: 'заказ, визит или поездка в процессе' },
  using: { en: 'has it and uses it', ru: 'уже пользуется' },
  recommends: { en: 'speaks for us to others', ru: 'советует нас другим' },
  warns: { en: 'warns others of us', ru: 'предостерегает от нас' },
  answers: { en: 'somebody else answers for us', ru: 'за нас отвечает другой человек' },
  solved: { en: 'says that it is settled', ru: 'говорит, что всё решено' },
  persists: { en: 'says that it is not settled', ru: 'говорит, что не решено' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>
export type ReasonCode = keyof typeof SAYINGS

/** What shows an outcome, as a person reads it; null for a code that is not known any more. */
export const outcomeReason = (code: string, language: Language): string | null =>
  Object.hasOwn(SAYINGS, code) ? SAYINGS[code as ReasonCode][language] : null

const RATED: Readonly<Record<Language, string>> = { en: 'rated it', ru: 'оценка' }
const GIVEN: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  good: { en: 'good', ru: '«хорошо»' },
  bad: { en: 'bad', ru: '«плохо»' },
}

/** What the person answered when a helpdesk asked how it was: `good`, `bad` or stars (`4/5`), with what they wrote beside it. */
export const ratingReason = (given: string, words: string | null, language: Language): string =>
  `${RATED[language]} ${GIVEN[given]?.[language] ?? given}${words === null ? '' : `: “${words}”`}`
