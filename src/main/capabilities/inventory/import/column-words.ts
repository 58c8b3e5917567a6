import type { MappingReason } from '#main/domain/intake/column-recognition.ts'
import { fieldCode } from '#main/domain/intake/fields.ts'
import type { ColumnUse, Mapping } from '#main/domain/intake/mapping.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import type { Language } from '#shared/model/words.ts'

const REASONS: Readonly<Record<MappingReason, Readonly<Record<Language, string>>>> = {
  name: { en: 'by its name', ru: 'по названию' },
  name_part: { en: 'by the end of its name', ru: 'по концу названия' },
  network_name: { en: 'named after a network', ru: 'названа именем сети' },
  values_addresses: { en: 'holds profile addresses', ru: 'содержит адреса профилей' },
  values_handles: { en: 'holds names of accounts', ru: 'содержит имена аккаунтов' },
  values_networks: { en: 'holds names of networks', ru: 'содержит названия сетей' },
  values_emails: { en: 'holds e-mail addresses', ru: 'содержит адреса почты' },
  values_languages: { en: 'holds languages', ru: 'содержит языки' },
  values_countries: { en: 'holds countries', ru: 'содержит страны' },
  list_items: { en: 'items of a list', ru: 'элементы списка' },
  part_of_list: { en: 'repeats a list', ru: 'повторяет список' },
  speaks_for: { en: 'whom the account speaks for', ru: 'от чьего имени аккаунт' },
  already_taken: { en: 'another column fits better', ru: 'другой столбец подходит лучше' },
  values_do_not_fit: { en: 'its values do not fit its name', ru: 'значения не подходят к названию' },
  not_recognised: { en: 'not recognised', ru: 'не распознан' },
  empty: { en: 'empty', ru: 'пуст' },
  export: { en: 'known from this export', ru: 'известен по этой выгрузке' },
  own_remark: { en: 'a remark of Muster', ru: 'пометка Muster' },
  chosen: { en: 'chosen', ru: 'выбран' },
}

/**
 * Columns a person chose to keep as fields of their own. A column that is merely not recognised is left out and said
 * so: nobody asked for it, and it can be kept by choosing it.
 */
export function ownFieldsOf(mapping: Mapping): string[] {
  return mapping.columns.filter(isOwnField).map((column) => column.column)
}

const isOwnField = ({ field, reason }: ColumnUse): boolean => field === 'extra' && reason === 'chosen'

const AS_LAST_TIME: Readonly<Record<Language, string>> = { en: 'as last time', ru: 'как в прошлый раз' }

/** What a column is read as in the end: one that is merely not recognised is left out. */
export const settledField = (column: ColumnUse): string =>
  column.field === 'extra' && !isOwnField(column) ? 'ignore' : fieldCode(column.field, column.network)

/** The columns of a list as the preview shows them. `recalled` names those that are read as the person chose another time. */
export function columnsInWords(
  mapping: Mapping,
  recalled: ReadonlySet<string>,
  language: Language,
): ImportPreview['columns'] {
  return mapping.columns.map((column) => ({
    name: column.column,
    field: settledField(column),
    reason: recalled.has(column.column) ? AS_LAST_TIME[language] : REASONS[column.reason][language],
    confidence: column.confidence,
    filled: column.filled,
    sample: column.sample,
  }))
}
