import type { StoredRequirement } from '../model/plan.ts'
import type { JourneyStage, Language } from '../model/words.ts'

const STAGE: Record<Language, Record<JourneyStage, string>> = {
  en: { before: 'before', during: 'during', after: 'after' },
  ru: { before: 'до', during: 'во время', after: 'после' },
}

/** A requirement of the plan as a part of a sentence: "at most 40 accounts", "Kornwell, Germany, before purchase". */
export function requirementWords(one: StoredRequirement, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const ru = language === 'ru'
  if (one.kind === 'cell') {
    const { brand, market, stage, min } = one
    const place = `${brand}, ${market}, ${STAGE[language][stage]} ${ru ? 'покупки' : 'purchase'}`
    if (min === 1) return ru ? `обслужить: ${place}` : `somebody serves ${place}`
    return ru
      ? `обслужить (не меньше ${number.format(min)}): ${place}`
      : `at least ${number.format(min)} serve ${place}`
  }
  if (one.kind === 'lock') {
    const { name, network, locked, decided } = one
    const account = `${name} (${network})`
    const stays = locked === 'keep'
    if (ru) return `${account} ${stays ? 'остаётся' : 'уходит'}${decided ? ' по решению' : ''}`
    return `${account} ${stays ? 'stays' : 'goes'}${decided ? ' by decision' : ''}`
  }
  if (one.kind === 'brand')
    return ru
      ? `сохранить не меньше ${share.format(one.share)} аудитории бренда ${one.brand}`
      : `keep at least ${share.format(one.share)} of the audience of ${one.brand}`
  return limitWords(one, language)
}

/** A limit of the whole plan. */
function limitWords(one: Extract<StoredRequirement, { kind: 'limit' }>, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const ru = language === 'ru'
  if (one.limit === 'maxBudget')
    return ru
      ? `не больше ${number.format(one.value)} евро за первый год`
      : `at most ${number.format(one.value)} euro in the first year`
  if (one.limit === 'minAudience')
    return ru
      ? `сохранить не меньше ${share.format(one.value)} аудитории`
      : `keep at least ${share.format(one.value)} of the audience`
  if (one.limit === 'maxEffort')
    return ru ? `не больше ${number.format(one.value)} ч в месяц` : `at most ${number.format(one.value)} hours a month`
  return ru ? `оставить не больше ${number.format(one.value)} акк.` : `at most ${number.format(one.value)} accounts`
}

/** Cells that are named one by one; more of them are counted. */
const NAMED_CELLS = 4

/** What cannot hold together, one part after another; of many cells some are named and all are counted. */
export function conflictWords(conflict: readonly StoredRequirement[], language: Language): string[] {
  const cells = conflict.filter(({ kind }) => kind === 'cell')
  const rest = conflict.filter(({ kind }) => kind !== 'cell').map((one) => requirementWords(one, language))
  const named = cells.slice(0, NAMED_CELLS).map((one) => requirementWords(one, language))
  const more = cells.length - named.length
  if (more === 0) return [...named, ...rest]
  const count = new Intl.NumberFormat(language).format(more)
  return [
    ...rest,
    ...named,
    language === 'ru' ? `и ещё нужных ячеек: ${count}` : `and ${count} more needed cells served`,
  ]
}
