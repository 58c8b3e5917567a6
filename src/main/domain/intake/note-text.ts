import type { Language } from '#shared/model/words.ts'
import type { ListNote } from '#shared/model/list.ts'

type Words = { readonly [Code in ListNote['code']]: (note: Extract<ListNote, { code: Code }>, n: Counts) => string }
type Counts = (value: number) => string

const onSheet = (sheet: string | null, before: string): string => (sheet === null ? '' : `${before}${sheet}`)

const ENGLISH: Words = {
  rows_above_header: ({ sheet, rows }, n) =>
    `Rows above the column names, left out: ${n(rows)}${onSheet(sheet, ', sheet ')}.`,
  no_header: ({ sheet }) =>
    `There are no column names${onSheet(sheet, ' on sheet ')}; columns are read by their values.`,
  duplicate_header: ({ name, renamed }) => `The column “${name}” is there twice; the second is called “${renamed}”.`,
  encoding_guessed: ({ encoding }) => `The encoding was judged from the letters: ${encoding}.`,
  sheets_without_table: ({ sheets }) => `Sheets without accounts, left out: ${sheets.join(', ')}.`,
  merged_cells_filled: ({ sheet, cells }, n) =>
    `Merged cells speak for every row they cover: ${n(cells)} filled on sheet ${sheet}.`,
  hidden_sheets: ({ sheets }) => `Hidden sheets, left out: ${sheets.join(', ')}.`,
  hidden_rows: ({ sheet, rows }, n) => `Hidden rows on sheet ${sheet} were read like the others: ${n(rows)}.`,
  one_of_tables: ({ tables }, n) => `The page holds ${n(tables)} tables with accounts; the largest was read.`,
  links_of_page: ({ links }, n) =>
    `The page holds no table of accounts; the profiles it links to were taken: ${n(links)}.`,
  found_in_text: ({ mentions }, n) => `Addresses and handles found in the text: ${n(mentions)}.`,
  archive_parts: ({ parts }) => `Files of the archive that were read: ${parts}.`,
  double_encoded: () => 'The JSON was packed as a text inside another JSON and was unpacked.',
  column_dictionary: () => 'The list is written column by column.',
  keyed_entries: () => 'The keys of the entries are in the column “key”.',
  wrapped_in: ({ key }) => `The list was taken from “${key}”.`,
  people_by_number: () =>
    'People stand in the list by numbers, because it was exported without names: owners and notes that name somebody stay as they are.',
}

const RUSSIAN: Words = {
  rows_above_header: ({ sheet, rows }, n) =>
    `Строки над названиями столбцов пропущены: ${n(rows)}${onSheet(sheet, ', лист ')}.`,
  no_header: ({ sheet }) => `Названий столбцов нет${onSheet(sheet, ' на листе ')}; столбцы поняты по значениям.`,
  duplicate_header: ({ name, renamed }) => `Столбец «${name}» встречается дважды; второй назван «${renamed}».`,
  encoding_guessed: ({ encoding }) => `Кодировка определена по буквам: ${encoding}.`,
  sheets_without_table: ({ sheets }) => `Пропущены листы без аккаунтов: ${sheets.join(', ')}.`,
  merged_cells_filled: ({ sheet, cells }, n) =>
    `Объединённые ячейки отнесены ко всем своим строкам: на листе ${sheet} заполнено ${n(cells)}.`,
  hidden_sheets: ({ sheets }) => `Пропущены скрытые листы: ${sheets.join(', ')}.`,
  hidden_rows: ({ sheet, rows }, n) => `Скрытые строки листа ${sheet} прочитаны наравне с другими: ${n(rows)}.`,
  one_of_tables: ({ tables }, n) => `Таблиц с аккаунтами на странице: ${n(tables)}; прочитана самая большая.`,
  links_of_page: ({ links }, n) =>
    `Таблицы аккаунтов на странице нет; взяты профили, на которые она ссылается: ${n(links)}.`,
  found_in_text: ({ mentions }, n) => `Адресов и имён найдено в тексте: ${n(mentions)}.`,
  archive_parts: ({ parts }) => `Прочитанные файлы архива: ${parts}.`,
  double_encoded: () => 'JSON был упакован текстом внутри другого JSON и распакован.',
  column_dictionary: () => 'Список записан по столбцам.',
  keyed_entries: () => 'Ключи записей — в столбце «key».',
  wrapped_in: ({ key }) => `Список взят из «${key}».`,
  people_by_number: () =>
    'Люди в списке стоят под номерами: он выгружен без имён. Владельцы и заметки, где кто-то назван, остаются как есть.',
}

/** How a file was read, in one sentence; nothing was lost by it. */
export function noteText(note: ListNote, language: Language): string {
  const words = language === 'ru' ? RUSSIAN : ENGLISH
  const say = words[note.code] as (note: ListNote, counts: Counts) => string
  return say(note, (value) => value.toLocaleString(language))
}
