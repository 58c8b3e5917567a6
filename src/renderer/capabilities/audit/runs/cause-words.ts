import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunCause } from '#shared/model/run-comparison.ts'
import { Severity } from '#shared/model/words.ts'
import { useChangeWords } from '../../inventory/accounts/panel/change-words.ts'

/** A cause as a sentence: "Changed: Owner, Access", "Threshold maxDays: 180 → 90". */
export function useCauseWords(): (cause: RunCause) => string {
  const { t, i18n } = useTranslation(['audit', 'words'])
  const words = useChangeWords()
  return useCallback(
    ({ kind, fields, before, after }) => {
      const named = (field: string): string => {
        const own = `audit:touched_${field}`
        if (i18n.exists(own)) return t(own as 'audit:touched_access')
        const [register, column] = field.split('.')
        const { label } = words({ field: column ?? field, before: null, after: null })
        const of = `words:${register}`
        return column === undefined || !i18n.exists(of) ? label : `${t(of as 'words:brand')}: ${label}`
      }
      const severity = (value: string | null): string => {
        const one = Severity.safeParse(value)
        return one.success ? t(`words:${one.data}`) : '–'
      }
      if (kind === 'data') return t('say_data', { fields: [...new Set(fields.map(named))].join(', ') })
      if (kind === 'severity') return t('say_severity', { before: severity(before), after: severity(after) })
      return t(`say_${kind}`, { name: fields[0] ?? '', before: before ?? '–', after: after ?? '–' })
    },
    [t, i18n, words],
  )
}
