import * as account from './inventory-account.ts'
import * as duplicates from './inventory-duplicates.ts'
import * as edit from './inventory-edit.ts'
import * as list from './inventory-list.ts'

/** Words of the accounts page. The import has its own room. */
export const en = { ...list.en, ...account.en, ...edit.en, ...duplicates.en }

export const ru: Record<string, string> = { ...list.ru, ...account.ru, ...edit.ru, ...duplicates.ru }
