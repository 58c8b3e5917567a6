import * as account from './inventory-account.ts'
import * as cells from './inventory-cells.ts'
import * as duplicates from './inventory-duplicates.ts'
import * as edit from './inventory-edit.ts'
import * as exported from './inventory-export.ts'
import * as list from './inventory-list.ts'
import * as paste from './inventory-paste.ts'
import * as questions from './inventory-questions.ts'
import * as table from './inventory-table.ts'

/** Words of the accounts page. The import has its own room. */
export const en = {
  ...list.en,
  ...account.en,
  ...edit.en,
  ...table.en,
  ...cells.en,
  ...exported.en,
  ...duplicates.en,
  ...paste.en,
  ...questions.en,
}

export const ru: Record<string, string> = {
  ...list.ru,
  ...account.ru,
  ...edit.ru,
  ...table.ru,
  ...cells.ru,
  ...exported.ru,
  ...duplicates.ru,
  ...paste.ru,
  ...questions.ru,
}
