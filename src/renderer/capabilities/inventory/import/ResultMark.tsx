import { IconAlertTriangle, IconArrowMerge, IconBan, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import styles from './import.module.css'

export type Result = ImportPreview['preview'][number]['result']

const ICONS = {
  created: IconPlus,
  updated: IconPencil,
  unchanged: IconEqual,
  merged: IconArrowMerge,
  rejected: IconAlertTriangle,
  left_out: IconBan,
} as const

/** What becomes of a row, as a word with its mark. */
export function ResultMark({ result }: { result: Result }) {
  const { t } = useTranslation('import')
  const Icon = ICONS[result]
  return (
    <span className={styles.result} data-result={result}>
      <Icon size={14} aria-hidden />
      {t(`result_${result}`)}
    </span>
  )
}
