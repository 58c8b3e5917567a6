import type { JourneyStage, Language } from '#shared/model/words.ts'

/** Stages of the journey in their order. */
export const STAGES: readonly JourneyStage[] = ['before', 'during', 'after']

const NAMES: Record<string, Record<Language, string>> = {
  before: { en: 'before the purchase', ru: 'до покупки' },
  during: { en: 'during the purchase', ru: 'во время покупки' },
  after: { en: 'after the purchase', ru: 'после покупки' },
}

/** Stages, kept in a finding as words with blanks between them, the way a language calls them. */
export const stageNames = (stages: string | number | undefined, language: Language): string =>
  String(stages ?? '')
    .split(' ')
    .map((stage) => NAMES[stage]?.[language] ?? stage)
    .join(', ')
