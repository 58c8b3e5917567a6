import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import type { Acting } from '../findings/use-acting.ts'

/** Where a finding stands: its status with its terms, why it is open again, and the way to take it up. */
export function FindingStanding({ finding, acting }: { finding: Finding; acting: Acting }) {
  const { t } = useTranslation(['audit', 'words'])
  const again = useAgain(finding)
  const terms = useTerms(finding)
  const open = finding.status === 'open' || finding.status === 'in_progress'
  const aside = open ? (
    <TextButton onClick={acting.progress}>
      {t(finding.status === 'open' ? 'startWork' : 'stopWork')} <Key keys="E" variant="plain" />
    </TextButton>
  ) : undefined
  return (
    <PanelSection title={t('status')} aside={aside}>
      <p className={styles.text}>
        <b>{t(`words:${finding.status}`)}</b>
        {terms === '' ? null : `, ${terms}`}
        {finding.reason === null ? null : `: ${finding.reason}`}
      </p>
      {again === null ? null : <p className={styles.text}>{again}</p>}
    </PanelSection>
  )
}

/** Who accepted the risk and until when. */
function useTerms(finding: Finding): string {
  const { t } = useTranslation('audit')
  const format = useFormat()
  if (finding.status !== 'accepted') return ''
  const { approver, expiresOn } = finding
  return [
    approver === null ? '' : t('acceptedBy', { name: approver }),
    expiresOn === null ? t('acceptedForGood') : t('acceptedUntil', { date: format.day(expiresOn) }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Why an open finding is open again; null for one that never was anything else. */
function useAgain(finding: Finding): string | null {
  const { t } = useTranslation('audit')
  const format = useFormat()
  if (finding.again === null || (finding.status !== 'open' && finding.status !== 'in_progress')) return null
  const date = finding.again === 'waiver_ended' ? format.day(finding.expiresOn) : format.date(finding.statusAt)
  return t(`why_${finding.again}`, { date })
}
