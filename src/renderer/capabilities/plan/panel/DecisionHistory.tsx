import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/model/change.ts'
import { Disposition } from '#shared/model/words.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import shared from '../plan.module.css'
import styles from './panel.module.css'

const after = (entry: HistoryEntry, field: string): string | null =>
  entry.fields.find((one) => one.field === field)?.after ?? null

/** What was decided about the account, newest first, and what was undone. */
export function DecisionHistory({ account }: { account: string }) {
  const { t } = useTranslation('plan')
  const history = useAsk('accounts.history', { id: account })
  const entries = (history.data?.entries ?? []).filter(
    (entry) => entry.entity === 'decision' && entry.fields.length > 0 && !entry.deleted,
  )
  return (
    <PanelSection title={t('history')} help={<TermHelp term="decision" />}>
      {history.isError || history.data === undefined ? (
        <Awaited of={[history]} rows={2} flush />
      ) : entries.length === 0 ? (
        <p className={shared.quiet}>{t('noHistory')}</p>
      ) : (
        <ol className={styles.history}>
          {entries.map((entry) => (
            <Entry
              key={`${entry.batch} ${entry.fields.map(({ field, after: value }) => `${field}=${value}`).join()}`}
              entry={entry}
            />
          ))}
        </ol>
      )}
    </PanelSection>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation(['plan', 'words', 'carry'])
  const format = useFormat()
  const decided = Disposition.safeParse(after(entry, 'disposition'))
  const into = after(entry, 'into_id')
  const to = after(entry, 'transfer_to') ?? after(entry, 'transfer_team_id') ?? after(entry, 'transfer_person_id')
  const reason = after(entry, 'reason')
  const locked = after(entry, 'locked')
  return (
    <li data-undone={entry.undone || undefined}>
      <div className={styles.historyLine}>
        {decided.success ? (
          decided.data === 'undecided' ? (
            <span>{t('hTakenBack')}</span>
          ) : (
            <DispositionMark
              disposition={decided.data}
              label={t(`words:${decided.data}`)}
              detail={to !== null ? t('carry:to', { name: to }) : into === null ? undefined : t('into', { name: into })}
            />
          )
        ) : (
          <span>{locked === '1' ? t('hLocked') : t('hUnlocked')}</span>
        )}
        {entry.undone ? <span className={shared.quiet}>{t('undone')}</span> : null}
        <span className={styles.historyWho}>
          {t('decidedLine', { who: entry.actor, when: format.instant(entry.at) })}
        </span>
      </div>
      {reason === null ? null : <p className={styles.historyReason}>{reason}</p>}
    </li>
  )
}
