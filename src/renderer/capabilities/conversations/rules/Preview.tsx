import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import styles from './rules.module.css'

const LEVELS = [1, 2, 3, 4] as const

/** Open conversations by priority, before and after, and which would move. */
export function Preview({ tried }: { tried: Answer<'triage.tryWeights'> }) {
  const { t } = useTranslation(['rules', 'conversations'])
  const format = useFormat()
  const { before, after, conversations, moved, agreement } = tried
  const share = (count: number): string => `${conversations === 0 ? 0 : Math.round((count / conversations) * 100)}%`
  return (
    <div className={styles.preview}>
      <h3 className={styles.small}>
        {t('preview', { count: conversations, replace: { count: format.number(conversations) } })}
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('priority')}</th>
            <th>{t('now')}</th>
            <th>{t('afterwards')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <td>
                {level} · {t(`conversations:level_${level}`)}
              </td>
              <td>{format.number(before[level - 1] ?? 0)}</td>
              <td data-changed={before[level - 1] !== after[level - 1] || undefined}>
                {format.number(after[level - 1] ?? 0)}
              </td>
              <td className={styles.bars} aria-hidden>
                <i style={{ width: share(before[level - 1] ?? 0) }} />
                <i style={{ width: share(after[level - 1] ?? 0) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {agreement.judged === 0 ? null : (
        <p className={styles.quiet}>
          {t('fits', { before: agreement.before, after: agreement.after, count: agreement.judged })}
        </p>
      )}
      {moved.length === 0 ? <p className={styles.quiet}>{t('nothingMoves')}</p> : null}
      {moved.map(({ from, to, conversations: count, examples }) => (
        <details key={`${from} ${to}`} className={styles.moved}>
          <summary>{t('moves', { count, from, to, replace: { count: format.number(count), from, to } })}</summary>
          <ul>
            {examples.map(({ id, contact, account, text }) => (
              <li key={id}>
                <a href={`#${linkTo('conversations', { conversation: id, filter: `id:${id}` })}`} title={text}>
                  <b>{contact ?? account}</b> {text}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
