import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { filterCursor, type FilterCursor } from '#shared/model/filter-cursor.ts'
import { type FilterFieldInfo, type FilterValueInfo, valuesToTry } from '#shared/model/filter-help.ts'
import { printValue } from '#shared/model/filter-language.ts'
import { useAsk } from '../queries.ts'

/** Lists whose filter can be completed. */
export type FilterList = 'accounts' | 'findings' | 'plan' | 'conversations'

/** One line of the completion: what it writes, what it is called besides, how many rows it stands for. */
export type FilterOption = {
  readonly id: string
  readonly part: 'field' | 'value'
  readonly label: string
  readonly note: string
  readonly count: number | null
  /** What is written in place of the piece under the caret. */
  readonly piece: string
}

/** Lines shown at once. */
const SHOWN = 60
/** Rest of typing before values are counted: the rows come first. */
const REST_MS = 140

/** Fields of people in which `left` stands for all who left. */
const HOLDERS: ReadonlySet<string> = new Set(['admin', 'soleadmin', 'alone'])

const NO_FIELDS: readonly FilterFieldInfo[] = []

/** The fields of a list, and what each asks in the language that is on. */
export function useFilterFields(list: FilterList): {
  fields: readonly FilterFieldInfo[]
  about: (name: string) => string
} {
  const { t } = useTranslation('filter')
  const { data } = useAsk(`${list}.filterFields`, {})
  const about = useMemo(
    () =>
      (name: string): string =>
        t(`about_${name}` as 'about_id', { defaultValue: '' }),
    [t],
  )
  return { fields: data?.fields ?? NO_FIELDS, about }
}

/** The values of the field under the caret with their rows; `coming` while they are on their way. */
function useValues(
  list: FilterList,
  cursor: FilterCursor,
  field: FilterFieldInfo | undefined,
  enabled: boolean,
): { values: Answer<'accounts.filterValues'> | undefined; coming: boolean } {
  const rest = cursor.part === 'value' ? cursor.rest : ''
  const wish = `${field?.name ?? ''} ${rest}`
  const [rested] = useDebouncedValue(wish, REST_MS)
  const due = enabled && field !== undefined && valuesToTry(field).length === 0
  const listed = due && rested === wish
  const asked = { text: rest, field: field?.name ?? '', typed: '' }
  const name = `${list}.filterValues` as const
  const first = useAsk(name, asked, listed)
  // The rest of the line may be unreadable itself: values are then counted in the whole list.
  const broken = first.error !== null
  const whole = useAsk(name, { ...asked, text: '' }, listed && broken)
  const all = broken ? whole : first
  const partial = all.data?.complete === false && cursor.typed !== ''
  const found = useAsk(
    name,
    { ...asked, text: broken ? '' : rest, typed: cursor.typed.slice(0, 200) },
    listed && partial,
  )
  const answer = partial ? found : all
  const values = !listed || answer.isPlaceholderData ? undefined : answer.data
  return { values, coming: due && values === undefined && answer.error === null }
}

/** What could be written at the caret, best first; empty while nothing fits. `coming` while it is not known yet. */
export function useFilterOptions(
  list: FilterList,
  text: string,
  caret: number,
  enabled: boolean,
): { cursor: FilterCursor; options: readonly FilterOption[]; more: boolean; coming: boolean } {
  const { t, i18n } = useTranslation(['filter', 'words'])
  const { fields, about } = useFilterFields(list)
  const cursor = useMemo(() => filterCursor(text, caret), [text, caret])
  const field = cursor.part === 'value' ? fields.find(({ name }) => name === cursor.field) : undefined
  const { values, coming } = useValues(list, cursor, field, enabled)

  const options = useMemo<readonly FilterOption[]>(() => {
    if (!enabled) return []
    if (cursor.part === 'field') return fieldOptions(fields, cursor, text, about)
    if (field === undefined) return []
    const tries = valuesToTry(field)
    const russian = i18n.language === 'ru'
    const word = (value: string): string => {
      if (value === 'none') return t('isEmpty')
      if (value === 'any') return t('isFilled')
      if (value === 'left' && HOLDERS.has(field.name)) return t('isLeft')
      if (field.kind === 'time') return value.startsWith('>') ? t('older') : t('newer')
      return field.kind === 'word' ? t(`words:${value}` as 'words:keep', { defaultValue: '' }) : ''
    }
    if (tries.length > 0)
      return tries
        .filter(
          (value) => value.startsWith(cursor.typed) || (cursor.bounded && value.slice(1).startsWith(cursor.typed)),
        )
        .filter((value) => !cursor.bounded || /^[<>]/.test(value))
        .map((value) => valueOption(value, word(value), null, cursor.bounded ? value.slice(1) : value))
    const typed = cursor.typed.toLowerCase()
    return (values?.values ?? [])
      .map((value) => ({ ...value, note: noteOf(value, word(value.value), russian) }))
      .filter(({ value, names, note }) => [value, note, ...names].some((one) => one.toLowerCase().includes(typed)))
      .slice(0, SHOWN)
      .map(({ value, note, count }) => valueOption(value, note, count, printValue(value)))
  }, [enabled, cursor, fields, field, values, text, about, t, i18n.language])
  return { cursor, options, more: values?.complete === false, coming: coming || (enabled && fields.length === 0) }
}

const valueOption = (value: string, note: string, count: number | null, piece: string): FilterOption => ({
  id: `value ${value}`,
  part: 'value',
  label: value,
  note,
  count,
  piece,
})

/** Another name of a value: in Russian the Russian one, where there is one. */
function noteOf({ value, names }: FilterValueInfo, word: string, russian: boolean): string {
  const others = names.filter((name) => name.toLowerCase() !== value.toLowerCase())
  const inRussian = russian ? others.find((name) => /[а-яё]/i.test(name)) : undefined
  const note = word || (inRussian ?? others[0] ?? '')
  return note.toLowerCase() === value.toLowerCase() ? '' : note
}

function fieldOptions(
  fields: readonly FilterFieldInfo[],
  cursor: FilterCursor,
  text: string,
  about: (name: string) => string,
): FilterOption[] {
  const typed = cursor.typed.toLowerCase()
  const rank = ({ name }: FilterFieldInfo): number => {
    if (name.startsWith(typed)) return 0
    if (typed.length > 1 && name.includes(typed)) return 1
    return typed.length > 2 && about(name).toLowerCase().includes(typed) ? 2 : 3
  }
  const has = /^(?:!=|[:=<>])/.test(text.slice(cursor.to))
  return fields
    .map((field) => ({ field, rank: rank(field) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ field }) => ({
      id: `field ${field.name}`,
      part: 'field',
      label: field.name,
      note: about(field.name),
      count: null,
      piece: has ? field.name : `${field.name}:`,
    }))
}
