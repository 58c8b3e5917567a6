import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The groups of rules by name; a group this version does not know is shown as it is called. */
export function useGroupName(): (group: string) => string {
  const { t, i18n } = useTranslation('audit')
  return useCallback(
    (group) => (i18n.exists(`audit:grp_${group}`) ? t(`grp_${group}` as 'grp_activity') : group),
    [t, i18n],
  )
}
