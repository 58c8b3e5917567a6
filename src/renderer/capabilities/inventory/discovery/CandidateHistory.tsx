import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CandidateDecision } from '#shared/model/candidate.ts'
import type { HistoryEntry } from '#shared/model/change.ts'
import { useFormat } from '../../../app/format.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './discovery.module.css'

/** What became of a candidate, the latest first: found, judged anew, decided, noted. */
export function CandidateHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  if (entries.length === 0) return null
  return (
    <PanelSection title={t('historyTitle')}>
      <ul className={styles.history}>
        {entries.map((entry) => (
          <li key={`${entry.batch} ${entry.at}`} data-undone={entry.undone || undefined}>
            <span>{entryWords(entry, t)}</span>
            <small>{[format.instant(entry.at), entry.actor, ...(entry.undone ? [t('undone')] : [])].join(' · ')}</small>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function entryWords({ created, fields }: HistoryEntry, t: TFunction<'discovery'>): string {
  if (created) return t('history_found')
  const decided = fields.find(({ field }) => field === 'decision')
  if (decided?.after === null) return t('history_reset')
  const decision = CandidateDecision.safeParse(decided?.after)
  if (decision.success) return t('history_decided', { decision: t(decision.data) })
  if (fields.some(({ field }) => field === 'note')) return t('history_note')
  return t('history_judged')
}
