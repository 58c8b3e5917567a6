import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { FigureBlock } from '../../../components/page/Figure.tsx'
import styles from './import.module.css'

export type Shown = 'all' | 'problems'

const COUNTS = ['created', 'updated', 'unchanged', 'merged', 'rejected'] as const

/** What becomes of every row, in figures. */
export function CountFigures({
  counts,
  done = false,
  onRejected,
}: {
  counts: ImportResult
  done?: boolean
  onRejected?: () => void
}) {
  const { t } = useTranslation('import')
  const format = useFormat()
  return (
    <div className={styles.figures} role="group" aria-label={t('counts')}>
      {COUNTS.map((name) => (
        <FigureBlock
          key={name}
          value={format.number(counts[name])}
          caption={t(done && name === 'updated' ? 'updatedDone' : name)}
          tone={name === 'rejected' && counts.rejected > 0 ? 'high' : 'plain'}
          {...(name === 'rejected' && counts.rejected > 0 && onRejected
            ? { onOpen: onRejected, label: t('problems') }
            : {})}
        />
      ))}
    </div>
  )
}

type CountsProps = { counts: ImportResult; shown: Shown; onShown: (shown: Shown) => void }

/** Figures and the switch between all rows and those with a problem. */
export function Counts({ counts, shown, onShown }: CountsProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  return (
    <div className={styles.counts}>
      <CountFigures counts={counts} onRejected={() => onShown('problems')} />
      {counts.accounts === undefined ? null : (
        <span className={styles.wide}>
          {t('accountsFound', { count: counts.accounts, rows: format.number(counts.rows) })}
        </span>
      )}
      <SegmentedControl
        className={styles.shown}
        aria-label={t('show')}
        data={[
          { value: 'all', label: t('all') },
          { value: 'problems', label: t('problems') },
        ]}
        value={shown}
        onChange={(value) => onShown(value)}
      />
    </div>
  )
}
