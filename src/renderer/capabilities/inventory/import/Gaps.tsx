import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkSelect } from './NetworkSelect.tsx'
import styles from './problems.module.css'

type GapsProps = {
  gaps: ImportPreview['gaps']
  onGive: (text: string, network: string | null) => void
  disabled: boolean
}

/** Rows refused for their network alone: one choice takes all that say the same. */
export function Gaps({ gaps, onGive, disabled }: GapsProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  if (gaps.length === 0) return null
  return (
    <ul className={styles.gaps} aria-label={t('gaps')}>
      {gaps.map(({ text, rows, network }) => {
        const said =
          network === null
            ? t(text === '' ? 'gapMissing' : 'gapUnknown', {
                count: rows,
                replace: { count: format.number(rows), text },
              })
            : text === ''
              ? t('gapGivenMissing')
              : t('gapGiven', { text })
        return (
          <li key={text} data-given={network !== null || undefined}>
            {network === null ? <IconAlertTriangle size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
            <span title={said}>{said}</span>
            <NetworkSelect
              label={text === '' ? t('gapNetworkMissing') : t('gapNetwork', { text })}
              value={network}
              onChange={(value) => onGive(text, value)}
              disabled={disabled}
            />
          </li>
        )
      })}
    </ul>
  )
}
