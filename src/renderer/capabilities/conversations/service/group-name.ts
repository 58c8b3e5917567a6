import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { TeamFunction } from '#shared/model/words.ts'
import type { Grouping } from './asked.ts'

/** What a group is called: months and weeks as the language writes them, and a word where nothing is stated. */
export function useGroupName(by: Grouping | 'function'): (key: string, label: string | null) => string {
  const { t } = useTranslation(['service', 'words'])
  const format = useFormat()
  return (key, label) => {
    if (by === 'month') return format.month(Date.parse(`${key}-15T00:00:00Z`))
    if (by === 'week') return format.shortDate(Date.parse(`${key}T12:00:00Z`))
    const job = by === 'function' ? TeamFunction.safeParse(key).data : undefined
    if (job) return t(`words:${job}`)
    if (label !== null && label !== '') return label
    return t(by === 'person' ? 'noPerson' : by === 'account' ? 'noAccount' : 'none')
  }
}
