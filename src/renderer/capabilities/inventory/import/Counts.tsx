import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { FigureBlock } from '../../../components/page/Figure.tsx'
import type { Result, Shown } from './shown-rows.ts'
import styles from './import.module.css'

const COUNTS = ['created', 'updated', 'unchanged', 'merged', 'rejected'] as const
type Count = (typeof COUNTS)[number]

type FiguresProps = {
  counts: ImportResult
  done?: boolean
  /** Opens the rows behind a figure. */
  onOpen?: (result: Result) => void
  /** A place that shows the accounts behind a figure; null where there is none. */
  hrefOf?: (count: Count) => string | null
}

/** What becomes of every row, in figures. */
export function CountFigures({ counts, done = false, onOpen, hrefOf }: FiguresProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const leftOut = counts.leftOut ?? 0
  const door = (name: Count) => {
    const href = counts[name] > 0 ? (hrefOf?.(name) ?? null) : null
    if (href !== null) return { href, label: t('openRows', { what: t(name) }) }
    return counts[name] > 0 && onOpen ? { onOpen: () => onOpen(name), label: t('showRows', { what: t(name) }) } : {}
  }
  return (
    <div className={styles.figures} role="group" aria-label={t('counts')}>
      {COUNTS.map((name) => (
        <FigureBlock
          key={name}
          value={format.number(counts[name])}
          caption={t(done && name === 'updated' ? 'updatedDone' : name)}
          tone={name === 'rejected' && counts.rejected > 0 ? 'high' : 'plain'}
          {...door(name)}
        />
      ))}
      {leftOut === 0 ? null : (
        <FigureBlock
          value={format.number(leftOut)}
          caption={t('left_out')}
          {...(onOpen ? { onOpen: () => onOpen('left_out'), label: t('showRows', { what: t('left_out') }) } : {})}
        />
      )}
    </div>
  )
}

/** The word of the filter language for accounts that came from an import by what their row did. */
const DID = { created: 'new', updated: 'changed', unchanged: 'same', merged: 'folded' } as const

/** The accounts behind a figure of an import that was made. */
export function accountsOf(id: string, count: Count): string | null {
  return count === 'rejected' ? null : `#${linkTo('accounts', { filter: `import:${id}/${DID[count]}` })}`
}

type CountsProps = { counts: ImportPreview; shown: Shown; onShown: (shown: Shown) => void }

/** Figures that narrow the rows to theirs, and the switch back to all or to those with a problem. */
export function Counts({ counts, shown, onShown }: CountsProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const only = shown === 'all' || shown === 'problems' ? [] : [{ value: shown, label: t(`result_${shown}`) }]
  return (
    <div className={styles.counts}>
      <CountFigures counts={counts} onOpen={onShown} />
      {counts.accounts === undefined ? null : (
        <span className={styles.wide}>
          {t('accountsFound', {
            count: counts.accounts,
            replace: { count: format.number(counts.accounts), rows: format.number(counts.rows) },
          })}
        </span>
      )}
      <SegmentedControl
        className={styles.shown}
        aria-label={t('show')}
        data={[{ value: 'all', label: t('all') }, { value: 'problems', label: t('problems') }, ...only]}
        value={shown}
        onChange={(value) => onShown(value)}
      />
    </div>
  )
}
