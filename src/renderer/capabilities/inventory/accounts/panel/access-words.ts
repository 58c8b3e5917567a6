import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessEntry } from '#shared/model/account.ts'
import { useFormat } from '../../../../app/format.ts'

/** A way in as a phrase: "Shared login, no 2FA, last proven 14 Mar 2024". */
export function useAccessWords(): (entry: AccessEntry) => string {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  return useCallback(
    (entry) => {
      const factor =
        entry.twoFactor === null ? t('twoFactorUnknown') : entry.twoFactor ? t('twoFactorYes') : t('twoFactorNo')
      const proven = entry.provenOn === null ? t('neverProven') : t('provenOn', { day: format.day(entry.provenOn) })
      const way = entry.tool === null ? t(`words:${entry.way}`) : `${t(`words:${entry.way}`)} (${entry.tool})`
      return [way, factor, proven].join(', ')
    },
    [t, format],
  )
}
