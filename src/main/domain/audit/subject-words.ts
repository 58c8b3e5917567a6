import type { JourneyStage, Language } from '#shared/model/words.ts'

/** Words for what a finding without an account is about. */
export const subjectWords: Record<Language, Record<JourneyStage | 'portfolio', string>> = {
  en: {
    portfolio: 'Whole portfolio',
    before: 'Before',
    during: 'During',
    after: 'After',
  },
  ru: { portfolio: 'Весь портфель', before: 'До', during: 'Во время', after: 'После' },
}
