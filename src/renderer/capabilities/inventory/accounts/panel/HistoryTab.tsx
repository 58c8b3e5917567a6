import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/model/change.ts'
import { useFormat } from '../../../../app/format.ts'
import { stepWords } from '../../../../app/history.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../change.ts'
import { useChangeWords } from './change-words.ts'
import styles from './panel.module.css'

const isRevert = (entry: HistoryEntry): boolean => entry.action === 'undo' || entry.action === 'redo'

/** Everything that was done to this account: when, by whom, what it was and what it became. */
export function HistoryTab({ id }: { id: string }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const format = useFormat()
  const words = useChangeWords()
  const { data } = useAsk('accounts.history', { id })
  const entries = data?.entries ?? []
  return (
    <PanelSection title={t('tabHistory')}>
      {data && entries.length === 0 ? <p className={styles.quietText}>{t('noHistory')}</p> : null}
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          <li key={`${entry.batch} ${index}`} className={styles.entry}>
            <div className={styles.entryHead}>
              <span>{stepWords({ action: entry.action, count: 1 })}</span>
              {entry.undone || isRevert(entry) || entry.action === 'import.run' ? (
                entry.undone ? <small>{t('undoneState')}</small> : null
              ) : (
                <TextButton label={t('frame:undoWhat', { what: stepWords({ action: entry.action, count: entry.count }) })} onClick={() => void change('history.undo', { batch: entry.batch })}>
                  {t('frame:undo')}
                </TextButton>
              )}
            </div>
            <small>{[format.instant(entry.at), entry.actor].join(' · ')}</small>
            {entry.fields.length === 0 ? null : (
              <dl className={styles.changes} data-undone={entry.undone || undefined}>
                {entry.fields.map((field) => {
                  const { label, before, after } = words(field)
                  return (
                    <div key={field.field} style={{ display: 'contents' }}>
                      <dt>{label}</dt>
                      <dd>
                        {before === null ? null : <del>{before}</del>}
                        {before !== null && after !== null ? ' → ' : null}
                        {after ?? (before === null ? null : ` → ${t('emptied')}`)}
                      </dd>
                    </div>
                  )
                })}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
