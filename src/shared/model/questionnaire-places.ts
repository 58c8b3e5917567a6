import type { Language } from './words.ts'

/** Where things stand in the files of a questionnaire, for the one that writes and the one that reads. Places count from 0. */

/** The mark by which an import knows the page. */
export const PAGE_MARK = 'muster-questionnaire'
/** The hidden sheet that a workbook is known by. */
export const DATA_SHEET = 'muster-questionnaire'
/** Characters of the data in one cell; each begins with a colon, so that no cell is a formula or a number. */
export const DATA_CHUNK = 30_000
/** Row of the labels; a row of hints follows, then the accounts. */
export const HEAD_ROW = 5
/** Hidden column with the ids of the accounts. */
export const ID_COLUMN = 0
/** Column of the first question. */
export const FACT_COLUMN = 3
/** What a closed cell says: its answer is known already. */
export const KNOWN_CELL: Readonly<Record<Language, string>> = { en: 'known', ru: 'известно' }
