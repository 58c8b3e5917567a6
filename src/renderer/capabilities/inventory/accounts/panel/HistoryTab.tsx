import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/model/change.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../../app/format.ts'
import { stepWords } from '../../../../app/history.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { Sightings } from '../../discovery/Sightings.tsx'
import { change } from '../change.ts'
import { useChangeWords } from './change-words.ts'
import styles from './panel.module.css'

/** Steps of one person on accounts; a whole import or the sample company is not taken back from one account's panel. */
const canUndo = (entry: HistoryEntry): boolean =>
  !entry.undone && /^(accounts|plan|directory|access|charters|fields|tags|people|questions)\./.test(entry.action)
/** The actor says who decided, and that a new decision is not locked needs no line. */
const says = ({ field, before, after }: HistoryEntry['fields'][number]): boolean =>
  field !== 'decided_by' && !(field === 'locked' && before === null && after === '0')

/** Where the account was seen, and everything that was done to it: when, by whom, what it was and what it became. */
export function HistoryTab({ id }: { id: string }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const format = useFormat()
  const words = useChangeWords()
  const history = useAsk('accounts.history', { id })
  const { data } = history
  const seen = useAsk('discovery.seen', { account: id })
  const entries = (data?.entries ?? [])
    .map((entry, index) => ({ ...entry, key: `${entry.batch} ${index}`, fields: entry.fields.filter(says) }))
    .filter((entry) => entry.fields.length > 0 || entry.created || entry.deleted)
  return (
    <>
      <Sightings sightings={seen.data?.sightings ?? []} />
      <PanelSection title={t('tabHistory')}>
        {history.isError || data === undefined ? <Awaited of={[history, seen]} flush /> : null}
        {data && entries.length === 0 ? <p className={styles.quietText}>{t('noHistory')}</p> : null}
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.key} className={styles.entry}>
              <div className={styles.entryHead}>
                <span>{stepWords(entry)}</span>
                {entry.undone ? <small>{t('undoneState')}</small> : null}
                {canUndo(entry) ? (
                  <TextButton
                    label={t('frame:undoWhat', { what: stepWords(entry) })}
                    onClick={() => void change('history.undo', { batch: entry.batch })}
                  >
                    {t('frame:undo')}
                  </TextButton>
                ) : null}
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
    </>
  )
}
