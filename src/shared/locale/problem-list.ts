import type { Problem } from '../contract/error.ts'
import type { Language } from '../model/words.ts'

type Details = NonNullable<Problem['details']>
type Words = { readonly what: string; readonly todo: string }

/** What a document holds in place of a list; `count` and `names` come from the details. */
const FOUND: Readonly<Record<Language, Readonly<Record<string, (count: string, names: string) => string>>>> = {
  en: {
    nothing: () => 'nothing',
    text: (_, names) => `a lone text (“${names}”)`,
    value: (_, names) => `a lone value (${names})`,
    empty_list: () => 'an empty list',
    values: (count) => `plain values without names (${count})`,
    keys: (count, names) => `one entry with the names ${names}${Number(count) > 6 ? ' …' : ''}`,
  },
  ru: {
    nothing: () => 'ничего нет',
    text: (_, names) => `один текст («${names}»)`,
    value: (_, names) => `одно значение (${names})`,
    empty_list: () => 'пустой список',
    values: (count) => `значения без имён (${count})`,
    keys: (count, names) => `одна запись с именами ${names}${Number(count) > 6 ? ' …' : ''}`,
  },
}

/** What an export holds that is no list of accounts. */
const CONTENT: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    posts: 'posts',
    figures: 'daily figures',
    messages: 'messages',
    likes: 'likes',
    followers: 'followers',
    other: 'other records',
  },
  ru: {
    posts: 'публикаций',
    figures: 'показателей по дням',
    messages: 'сообщений',
    likes: 'отметок «нравится»',
    followers: 'подписчиков',
    other: 'других записей',
  },
}

const COLUMNS: Readonly<Record<Language, (columns: string) => string>> = {
  en: (columns) => `; its columns are ${columns}`,
  ru: (columns) => `; столбцы в нём: ${columns}`,
}

/** Refusals with the same code for different reasons, by `details.kind`. */
const BY_KIND: Readonly<Record<Language, Readonly<Record<string, Words>>>> = {
  en: {
    columns: {
      what: '{file} has more columns than the limit of {limit}',
      todo: 'Keep the columns that describe accounts and import it again.',
    },
    aliases: {
      what: '{file} repeats itself through references far beyond its own size',
      todo: 'Export the list without references.',
    },
    cells: {
      what: '{file} holds a table with more cells than the limit of {limit}',
      todo: 'Split the table and import the parts.',
    },
  },
  ru: {
    columns: {
      what: 'В файле {file} больше столбцов, чем предел {limit}',
      todo: 'Оставьте столбцы об аккаунтах и импортируйте снова.',
    },
    aliases: {
      what: 'Файл {file} повторяет сам себя по ссылкам и разрастается многократно',
      todo: 'Выгрузите список без ссылок внутри файла.',
    },
    cells: {
      what: 'В таблице файла {file} больше ячеек, чем предел {limit}',
      todo: 'Разделите таблицу и импортируйте части.',
    },
  },
}

/** The words for a refused list where its code alone does not say why; null elsewhere. */
export function listWords({ code, details }: Problem, language: Language): Words | null {
  return code === 'file_too_deep' ? (BY_KIND[language][String(details?.['kind'] ?? '')] ?? null) : null
}

/** A detail of a refused list that is a word to be translated; null for every other detail. */
export function listDetail(details: Details, key: string, language: Language): string | null {
  const value = details[key]
  if (key === 'columns') return typeof value === 'string' && value !== '' ? COLUMNS[language](value) : ''
  if (typeof value !== 'string') return null
  if (key === 'content') return CONTENT[language][value] ?? CONTENT[language]['other'] ?? value
  if (key !== 'found') return null
  const count = details['count']
  return (
    FOUND[language][value]?.(
      typeof count === 'number' ? count.toLocaleString(language) : '',
      String(details['names'] ?? ''),
    ) ?? value
  )
}
