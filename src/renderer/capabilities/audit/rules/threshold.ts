import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSummary } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'

/** Writes the figure a rule compares with, in its unit. */
export function useThreshold(): (threshold: NonNullable<RuleSummary['threshold']>) => string {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return useCallback(
    ({ value, unit }) => {
      if (unit === 'share') return format.share(value)
      if (unit === 'days') return t('days', { count: value })
      if (unit === 'accounts') return t('accounts', { count: value })
      if (unit === 'conversations') return t('conversations', { count: value })
      return unit === 'minutes' ? format.minutes(value) : `${format.number(value)} ${unit}`
    },
    [t, format],
  )
}
