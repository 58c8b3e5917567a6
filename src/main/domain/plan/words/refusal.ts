import type { Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import * as plan from '#shared/locale/plan.ts'
import type { Language } from '#shared/model/words.ts'

/** Why a decision cannot hold, as the window says it. */
export function refusalInWords(refusal: Refusal, language: Language): string {
  const details = refusal.details ?? {}
  const words: Readonly<Record<string, string>> = language === 'en' ? plan.en : plan.ru
  const text = words[`conflict_${String(details['reason'])}`]
  if (text === undefined) return problemWords({ code: refusal.code, message: refusal.message, details }, language).what
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))
}
