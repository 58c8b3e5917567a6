import type { ErrorCode } from '#shared/contract/error.ts'
import type { Language } from '#shared/model/words.ts'

/** Every way in which a whole list can be refused. */
export type ListErrorCode = Extract<
  ErrorCode,
  | 'file_not_found'
  | 'file_unreadable'
  | 'file_is_folder'
  | 'file_empty'
  | 'file_too_large'
  | 'file_too_many_rows'
  | 'file_too_deep'
  | 'file_encoding'
  | 'file_zip_bomb'
  | 'file_encrypted'
  | 'file_malformed'
  | 'file_unknown_format'
  | 'file_no_table'
  | 'file_double_encoded'
>

export type ListErrorDetails = Readonly<Record<string, string | number | boolean | null>>

const MEGABYTE = 1024 * 1024

/**
 * One clear sentence for a list that was refused.
 * `details.file` is the name shown; sizes are bytes and are worded in megabytes.
 */
export function listErrorText(code: ListErrorCode, details: ListErrorDetails, language: Language): string {
  const say = language === 'ru' ? RUSSIAN : ENGLISH
  return say[code]({
    file: textOf(details.file) || (language === 'ru' ? 'Файл' : 'The file'),
    place: place(details, language),
    text: (name) => textOf(details[name]),
    count: (name) => number(details[name], language),
    megabytes: (name) => number(Math.ceil(Number(details[name] ?? 0) / MEGABYTE), language),
  })
}

interface Words {
  readonly file: string
  readonly place: string
  readonly text: (name: string) => string
  readonly count: (name: string) => string
  readonly megabytes: (name: string) => string
}

type Sentences = Record<ListErrorCode, (words: Words) => string>

const ENGLISH: Sentences = {
  file_not_found: ({ file }) => `${file}: there is no such file.`,
  file_unreadable: ({ file }) => `${file} cannot be read: the system denies access or the disk reports an error.`,
  file_is_folder: ({ file }) => `${file} is a folder. Choose a file in it.`,
  file_empty: ({ file }) => `${file} is empty.`,
  file_too_large: ({ file, megabytes }) =>
    `${file} is too large: ${megabytes('bytes')} MB, at most ${megabytes('limit')} MB can be read in this format.`,
  file_too_many_rows: ({ file, count }) => `${file} has more than ${count('limit')} rows. Split it into smaller files.`,
  file_too_deep: ({ file, text, count }) =>
    text('kind') === 'aliases'
      ? `${file} repeats itself through references far beyond its own size and is not read.`
      : text('kind') === 'columns'
        ? `${file} has more than ${count('limit')} columns.`
        : `${file} is nested deeper than ${count('limit')} levels.`,
  file_encoding: ({ file }) => `${file} is no text in a known encoding. Save it as UTF-8 and try again.`,
  file_zip_bomb: ({ file }) => `${file} unpacks to far more than a list of accounts could hold and is not opened.`,
  file_encrypted: ({ file }) => `${file} is protected by a password. Save it without one and try again.`,
  file_malformed: ({ file, place }) => `${file} is damaged or incomplete${place}.`,
  file_unknown_format: ({ file, text }) =>
    `${file} is not a list that can be read${text('looksLike') ? ` (it looks like ${text('looksLike')})` : ''}. CSV, XLSX, JSON, NDJSON and YAML can.`,
  file_no_table: ({ file }) =>
    `${file} holds no list of accounts: no row of column names and no profile addresses were found.`,
  file_double_encoded: ({ file, count }) =>
    `${file} is a JSON text packed inside another JSON text${Number(count('records')) === 0 ? '' : ` (${count('records')} entries inside)`}. Unpack it once and import the result.`,
}

const RUSSIAN: Sentences = {
  file_not_found: ({ file }) => `${file}: такого файла нет.`,
  file_unreadable: ({ file }) => `${file} не читается: система не даёт доступа или диск сообщает об ошибке.`,
  file_is_folder: ({ file }) => `${file} — это папка. Выберите файл в ней.`,
  file_empty: ({ file }) => `${file} пуст.`,
  file_too_large: ({ file, megabytes }) =>
    `${file} слишком велик: ${megabytes('bytes')} МБ, в этом формате читается не больше ${megabytes('limit')} МБ.`,
  file_too_many_rows: ({ file, count }) =>
    `В ${file} больше строк, чем ${count('limit')}. Разделите его на несколько файлов.`,
  file_too_deep: ({ file, text, count }) =>
    text('kind') === 'aliases'
      ? `${file} повторяет сам себя через ссылки и разрастается многократно, поэтому не читается.`
      : text('kind') === 'columns'
        ? `В ${file} больше столбцов, чем ${count('limit')}.`
        : `Вложенность в ${file} глубже допустимой (уровней: ${count('limit')}).`,
  file_encoding: ({ file }) => `${file} — не текст в известной кодировке. Сохраните его в UTF-8 и повторите.`,
  file_zip_bomb: ({ file }) => `${file} распаковывается в объём, невозможный для списка аккаунтов, и не открывается.`,
  file_encrypted: ({ file }) => `${file} защищён паролем. Сохраните его без пароля и повторите.`,
  file_malformed: ({ file, place }) => `${file} повреждён или неполон${place}.`,
  file_unknown_format: ({ file, text }) =>
    `${file} — не список, который можно прочитать${text('looksLike') ? ` (похоже на ${text('looksLike')})` : ''}. Читаются CSV, XLSX, JSON, NDJSON и YAML.`,
  file_no_table: ({ file }) =>
    `В ${file} нет списка аккаунтов: не нашлось ни строки с названиями столбцов, ни адресов профилей.`,
  file_double_encoded: ({ file, count }) =>
    `${file} — это JSON, упакованный строкой внутрь другого JSON${Number(count('records')) === 0 ? '' : ` (записей внутри: ${count('records')})`}. Распакуйте его один раз и импортируйте результат.`,
}

function place(details: ListErrorDetails, language: Language): string {
  const line = number(details.line, language)
  if (!line) return ''
  const column = number(details.column, language)
  if (language === 'ru') return column ? ` (строка ${line}, позиция ${column})` : ` (строка ${line})`
  return column ? ` (line ${line}, column ${column})` : ` (line ${line})`
}

function textOf(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

function number(value: string | number | boolean | null | undefined, language: Language): string {
  return typeof value === 'number' ? value.toLocaleString(language) : ''
}
