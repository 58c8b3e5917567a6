import type { CarryMark, PlanRisk, ReadinessCheck } from '#shared/model/carry-out.ts'
import type { Language } from '#shared/model/words.ts'
import { sayIn } from '../../words/say.ts'
import type { Drift } from '../drift.ts'
import type { Check } from '../readiness.ts'
import type { RiskCode, RiskDraft, Share } from '../risks.ts'
import { ownStepWords } from '../runbook.ts'
import type { WaveDraft, WaveReason } from '../waves.ts'
import type { CarryWords } from './carry-words.ts'
import { english } from './en.ts'
import { russian } from './ru.ts'

const WORDS: Readonly<Record<Language, CarryWords>> = { en: english, ru: russian }

/** A step of a runbook in words; a code that no version knows stands for itself. */
export function stepWords(code: string, language: Language): string {
  return WORDS[language].steps[code] ?? ownStepWords(code)?.[language] ?? code
}

export function checkWords(check: Check, marks: ReadonlySet<CarryMark>, language: Language): ReadinessCheck {
  const text = WORDS[language].checks[check.code](check, sayIn(language), language)
  const mark = check.mark ?? null
  const stated = mark !== null && marks.has(mark)
  return { code: check.code, met: check.met, text, short: missingWords(check.code, language), mark, stated }
}

export const missingWords = (code: ReadinessCheck['code'], language: Language): string => WORDS[language].missing[code]

export const driftWords = (drift: Drift, language: Language): string | null =>
  drift.state === 'none' ? null : WORDS[language].drift[drift.state](drift)

/** How a proposed wave is stored: its kind, and which of how many of the kind it is. */
export const waveCode = ({ tier, part, parts }: Pick<WaveDraft, 'tier' | 'part' | 'parts'>): string =>
  `${tier} ${part} ${parts}`

/** What a wave is called: as people named it, else by its code: `Quick wins`, or `Quick wins 2` where there are several. */
export function waveName(wave: { readonly name: string; readonly code: string | null }, language: Language): string {
  if (wave.name !== '' || wave.code === null) return wave.name
  const [tier = '', part, parts] = wave.code.split(' ')
  const names: Readonly<Record<string, string>> = WORDS[language].waves
  const name = names[tier] ?? tier
  return Number(parts) > 1 ? `${name} ${part}` : name
}

/** Reasons for a place in a wave as they were stored; what a newer version wrote and this one cannot word is left out. */
export function waveReasons(stored: string, language: Language): string[] {
  const say = sayIn(language)
  return (JSON.parse(stored) as WaveReason[]).map((reason) => WORDS[language].waveReason(reason, say))
}

/** What a person changed about a risk; null and empty leave what is computed. */
export type RiskEdit = {
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly likelihood: number | null
  readonly impact: number | null
  readonly mitigation: string | null
  readonly owner: string | null
  readonly ownerId: string | null
  readonly settled: boolean
}

const UNTOUCHED: Omit<RiskEdit, 'id'> & { id: string | null } = {
  id: null,
  code: null,
  title: '',
  likelihood: null,
  impact: null,
  mitigation: null,
  owner: null,
  ownerId: null,
  settled: false,
}

/** A figure of a risk: as a person set it, else as it is counted, with how it comes about. */
function figureOf(set: number | null, counted: number | undefined, share: Share | undefined, language: Language) {
  const value = set ?? counted ?? 1
  const why =
    set !== null || share === undefined
      ? WORDS[language].byHand(value)
      : WORDS[language].share(share, value, sayIn(language))
  return { value, why }
}

/** A risk as it is told: computed, and changed by people. One of the two may be missing. */
export function riskInWords(draft: RiskDraft | null, edit: RiskEdit | null, language: Language): PlanRisk {
  const changed = edit ?? UNTOUCHED
  const words = draft === null ? null : WORDS[language].risks[draft.code]
  const likely = figureOf(changed.likelihood, draft?.likelihood, draft?.likely, language)
  const hurts = figureOf(changed.impact, draft?.impact, draft?.hurts, language)
  const told = draft && words ? words.title(draft, sayIn(language)) : ''
  return {
    id: changed.id,
    code: draft?.code ?? changed.code,
    title: changed.title === '' ? told : changed.title,
    mitigation: changed.mitigation ?? words?.mitigation ?? '',
    likelihood: likely.value,
    impact: hurts.value,
    points: likely.value * hurts.value,
    likelihoodWhy: likely.why,
    impactWhy: hurts.why,
    owner: changed.owner,
    ownerId: changed.ownerId,
    settled: changed.settled,
  }
}

/** A risk that the facts no longer propose is told only where a person wrote its words. */
export const isOwnRisk = (edit: RiskEdit): boolean => edit.title !== ''
export const isKnownRisk = (code: string): code is RiskCode => Object.hasOwn(english.risks, code)
