import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { useFormat } from '../../app/format.ts'
import styles from './center.module.css'

type Item = NonNullable<CenterFigures['since']>['items'][number]

/** One line over the sheet: what changed since the person was last here, each piece a door to its rows. */
export function SinceLine({ figures }: { figures: CenterFigures }) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const { since } = figures
  if (since === null) return null
  const words = ({ code, count, name }: Item): string => {
    const values = { count, name: name ?? '', replace: { count: format.number(count), name: name ?? '' } }
    switch (code) {
      case 'audit':
        return t('since_audit', values)
      case 'audit_first':
        return t('since_audit_first', values)
      case 'import':
        return t('since_import', values)
      case 'imports':
        return t('since_imports', values)
      case 'decided':
        return t('since_decided', values)
      default:
        return t('since_changed', values)
    }
  }
  return (
    <section className={styles.since} aria-label={t('since')}>
      <h2>{t('sinceAt', { at: format.instant(since.at) })}</h2>
      {since.items.length === 0 ? (
        <span>{t('since_nothing')}</span>
      ) : (
        <ul>
          {since.items.map((item) => (
            <li key={item.where}>
              <a href={item.where} title={words(item)}>
                {words(item)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
