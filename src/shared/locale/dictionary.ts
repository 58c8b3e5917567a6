import type { Language } from '../model/words.ts'
import * as audit from './audit.ts'
import * as center from './center.ts'
import * as frame from './frame.ts'
import * as inventory from './inventory.ts'
import * as listImport from './inventory-import.ts'
import * as plan from './plan.ts'
import * as reports from './reports.ts'
import * as settings from './settings.ts'
import * as start from './start.ts'
import * as words from './words.ts'

/** One namespace per room of the window. English is the shape; a test holds Russian to it. */
const rooms = { frame, words, inventory, import: listImport, audit, plan, reports, center, settings, start } as const
export type Room = keyof typeof rooms
export type English = { readonly [R in Room]: (typeof rooms)[R]['en'] }

const inLanguage = (language: Language): Record<Room, Record<string, string>> =>
  Object.fromEntries(Object.entries(rooms).map(([room, { en, ru }]) => [room, language === 'en' ? en : ru])) as Record<Room, Record<string, string>>

/** All words of the window in both languages. */
export const dictionary: Record<Language, Record<Room, Record<string, string>>> = { en: inLanguage('en'), ru: inLanguage('ru') }
