import { useTranslation } from 'react-i18next'
import type { ImportComparison, ListSummary } from '#shared/contract/inventory-lists.ts'
import { useFormat } from '../../../app/format.ts'
import styles from './outcome.module.css'

/** What the lists next to a whole list say of it; `ahead` of its import or afterwards. Nothing for any other file. */
export function ListOutcome({ comparison, ahead }: { comparison: ImportComparison | undefined; ahead: boolean }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (!comparison) return null
  const { before, after, questions } = comparison
  const summary = before ?? after
  if (!summary) return <p className={styles.outcome}>{t('firstList')}</p>
  const words = before
    ? t('comparedWith', { day: format.day(before.older.asOf) })
    : t('comparedOlder', { day: format.day(summary.newer.asOf) })
  const asked = { count: questions, replace: { count: format.number(questions) } }
  return (
    <div className={styles.outcome} role="status">
      <p>{words}</p>
      <p className={styles.counts}>
        <Counted summary={summary} />
      </p>
      {questions > 0 ? (
        <p>
          <b>{ahead ? t('askedLater', asked) : t('askedNow', asked)}</b>
        </p>
      ) : null}
    </div>
  )
}

function Counted({ summary }: { summary: ListSummary }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (['disappeared', 'renamed', 'changed', 'appeared'] as const).map((kind) => (
    <span key={kind}>
      {t(kind)} <b>{format.number(summary[kind])}</b>
    </span>
  ))
}
