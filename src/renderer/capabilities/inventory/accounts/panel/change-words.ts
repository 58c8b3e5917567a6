import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/model/change.ts'
import { useFormat } from '../../../../app/format.ts'

type FieldChange = HistoryEntry['fields'][number]
export type ChangeWords = { label: string; before: string | null; after: string | null }

/** Fields whose values are words of the glossary. */
const WORDED = new Set(['disposition', 'stage', 'way'])
const FLAGS = new Set(['two_factor', 'locked', 'verified', 'is_plan'])
const DAYS = /_on$/

/** A change of one field as a person reads it: the field's name and both values in words. */
export function useChangeWords(): (change: FieldChange) => ChangeWords {
  const { t, i18n } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  return useCallback(
    ({ field, before, after }) => {
      const worded = (value: string | null): string | null => {
        if (value === null) return null
        if (WORDED.has(field) && i18n.exists(`words:${value}`)) return t(`words:${value}` as 'words:keep')
        if (field === 'lifecycle' && i18n.exists(`inventory:inLife_${value}`))
          return t(`inLife_${value}` as 'inLife_active')
        if (field === 'kind' && i18n.exists(`inventory:kind_${value}`)) return t(`kind_${value}` as 'kind_page')
        if (FLAGS.has(field)) return value === '1' ? t('yes') : t('no')
        if (DAYS.test(field)) return format.day(value)
        return value
      }
      const key = `inventory:log_${field}`
      return { label: i18n.exists(key) ? t(key as 'log_handle') : field, before: worded(before), after: worded(after) }
    },
    [t, i18n, format],
  )
}
