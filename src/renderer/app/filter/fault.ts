import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nearestName } from '#shared/model/filter-cursor.ts'
import { exampleOf, FilterFieldKind } from '#shared/model/filter-help.ts'
import { problemOf } from '../problems.ts'

const REASONS = ['no_value', 'one_value', 'unclosed_quote', 'unknown_operator', 'unknown_field', 'bad_value'] as const

/** How long a filter may stay unreadable before that is said: half of a term is not a mistake yet. */
const PATIENCE_MS = 500

/** What is wrong with a filter, in words, and which of its characters are to blame. */
export type FilterFault = { readonly text: string; readonly at: number; readonly length: number }

/** Why the filter cannot be read, what would be right, and where; undefined while it can be read. */
export function useFilterFault(error: unknown): FilterFault | undefined {
  const { t } = useTranslation('filter')
  const fault = useMemo<FilterFault | undefined>(() => {
    const problem = error === null || error === undefined ? null : problemOf(error)
    const details = problem?.code === 'bad_filter' ? (problem.details ?? {}) : undefined
    const reason = REASONS.find((each) => each === details?.['reason'])
    if (details === undefined || reason === undefined) return undefined
    const text = String(details['text'] ?? '')
    const place = { at: Number(details['at'] ?? 0), length: Number(details['length'] ?? 0) }
    const field = String(details['field'] ?? /[A-Za-z][A-Za-z0-9_]*/.exec(text)?.[0] ?? '')
    const kind = FilterFieldKind.safeParse(details['kind'])
    const said = (): string => {
      if (reason === 'unknown_field') {
        const near = nearestName(field, String(details['fields'] ?? '').split(', '))
        return near === null ? t('fault_unknown_field', { field }) : t('fault_unknown_field_near', { field, near })
      }
      if (reason !== 'bad_value')
        return t(`fault_${reason}`, {
          text,
          place: place.at + 1,
          example: exampleOf({ name: field, kind: 'name', words: [] }),
        })
      if (!kind.success || kind.data === 'text') return t('fault_bad_value', { text })
      return t(`fault_bad_${kind.data}`, { field, words: String(details['words'] ?? '') })
    }
    return { text: said(), ...place }
  }, [error, t])
  const [told, setTold] = useState<FilterFault | undefined>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => setTold(fault), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [fault])
  return fault !== undefined && told?.text === fault.text ? fault : undefined
}
