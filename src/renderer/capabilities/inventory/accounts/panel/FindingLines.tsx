import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import type { Finding } from '#shared/model/finding.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { go } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { SeverityMark } from '../../../../components/marks/SeverityMark.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { runAction } from '../../../../app/palette/actions.ts'
import styles from './panel.module.css'

const RANK = { critical: 0, high: 1, medium: 2, low: 3 } as const
const isOpen = (finding: Finding): boolean => finding.status === 'open' || finding.status === 'in_progress'

type FindingLinesProps = { account: AccountDetail; most?: number; full?: boolean }

/** The findings of an account, the worst first; each opens in the audit. */
export function FindingLines({ account, most = 1000, full = false }: FindingLinesProps) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const { data, error, refetch } = useAsk('findings.list', { text: `account:${account.id}`, group: 'none', limit: 200 })
  if (account.health === null)
    return (
      <p className={styles.quietText}>
        {t('notAudited')} <TextButton onClick={() => runAction('audit')}>{t('frame:runAudit')}</TextButton>
      </p>
    )
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={2} flush />
  const own = data.findings.filter((finding) => finding.account === account.id && (full || isOpen(finding)))
  const worst = own
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || RANK[a.severity] - RANK[b.severity])
    .slice(0, most)
  if (worst.length === 0) return <p className={styles.quietText}>{t('noFindings')}</p>
  return (
    <div>
      {worst.map((finding) => (
        <button
          key={finding.id}
          type="button"
          className={styles.finding}
          onClick={() => go('audit', { filter: `account:${account.id}`, finding: finding.id })}
        >
          <SeverityMark severity={finding.severity} label={t(`words:${finding.severity}`)} />
          <span>
            {finding.message}
            {full ? (
              <small>
                {[t(`words:${finding.status}`), ...finding.evidence.map((fact) => `${fact.label}: ${fact.value}`)].join(
                  ' · ',
                )}
                {finding.remedy[0] === undefined ? null : <small>{finding.remedy[0]}</small>}
              </small>
            ) : null}
          </span>
        </button>
      ))}
    </div>
  )
}
