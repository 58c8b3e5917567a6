import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useFormat } from '../../app/format.ts'
import { stepWords } from '../../app/history.ts'
import { useAsk } from '../../app/queries.ts'
import styles from './settings.module.css'

/** The latest steps of everybody who worked on this document. */
export function ActivityFeed() {
  const { t } = useTranslation(['settings', 'frame'])
  const format = useFormat()
  const { data, error, refetch } = useAsk('history.feed', { limit: 60 })
  return (
    <section aria-label={t('frame:history')}>
      <h2>{t('frame:history')}</h2>
      {error || data === undefined ? <Awaited of={[{ error, refetch }]} flush /> : null}
      {data?.entries.length === 0 ? <p className={styles.quiet}>{t('noHistory')}</p> : null}
      <ol className={styles.list}>
        {data?.entries.map((entry) => (
          <li key={entry.batch} data-undone={entry.undone || undefined}>
            <span>{format.instant(entry.at)}</span>
            <span>{stepWords({ action: entry.action, count: entry.count })}</span>
            <span>
              {entry.undone
                ? t('undone')
                : t('rows', { count: entry.count, replace: { count: format.number(entry.count) } })}
            </span>
            <span>{entry.actor}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
