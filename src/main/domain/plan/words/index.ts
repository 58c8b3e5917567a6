import type { Reason } from '#shared/model/plan.ts'
import type { JourneyStage, Language } from '#shared/model/words.ts'
import type { PlanReason } from '../reason.ts'
import { english } from './en.ts'
import type { ReasonWords } from './reason-words.ts'
import { russian } from './ru.ts'
import { sayIn, type Say } from './say.ts'

const WORDS: Readonly<Record<Language, ReasonWords>> = { en: english, ru: russian }

/** Puts a reason into words, one short sentence without a full stop. */
export function reasonInWords(reason: PlanReason, language: Language): Reason {
  const tell = WORDS[language][reason.code] as (reason: PlanReason, say: Say) => string
  return { code: reason.code, text: tell(reason, sayIn(language)) }
}

/** Suggestions are stored as codes and figures. What a newer version wrote and this one cannot word keeps its code. */
export function storedReasons(text: string, language: Language): Reason[] {
  const stored: unknown = JSON.parse(text)
  if (!Array.isArray(stored)) return []
  return stored
    .filter(isReason)
    .map((reason) =>
      reason.code in WORDS[language] ? reasonInWords(reason, language) : { code: reason.code, text: reason.code },
    )
}

const isReason = (value: unknown): value is PlanReason =>
  typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string'

const STAGES: Readonly<Record<Language, Readonly<Record<JourneyStage, string>>>> = {
  en: { before: 'before purchase', during: 'during purchase', after: 'after purchase' },
  ru: { before: 'до покупки', during: 'во время покупки', after: 'после покупки' },
}

/** A cell as lists name it: `Kornwell, Spain, after purchase`. */
export function cellInWords(
  cell: { readonly brand: string; readonly market: string; readonly stage: JourneyStage },
  language: Language,
): string {
  return `${cell.brand}, ${cell.market}, ${STAGES[language][cell.stage]}`
}
