import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { groupsWith, useDuplicates } from './found.ts'
import styles from './duplicates.module.css'

/** Related accounts named per group; the rest is counted. */
const NAMED = 6

/** Accounts that belong to this one: the same, twins in other languages, copies in other markets, look-alikes, and those merged into it. */
export function FamilySection({ id }: { id: string }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { answer } = useDuplicates()
  const merged = useAsk('accounts.merged', { id }).data?.accounts ?? []
  const groups = groupsWith(answer, id)
  if (groups.length === 0 && merged.length === 0) return null
  return (
    <PanelSection
      title={t('family')}
      aside={
        groups[0] ? (
          <TextButton
            onClick={() =>
              go('accounts', {
                view: 'duplicates',
                of: groups[0]?.class === 'duplicate' ? null : groups[0]?.class,
                with: id,
              })
            }
          >
            {t('compareThem')}
          </TextButton>
        ) : null
      }
    >
      {groups.map((group) => {
        const others = group.members.filter((member) => member.id !== id).slice(0, NAMED)
        const more = group.accounts.length - 1 - others.length
        return (
          <div key={group.key} className={styles.family}>
            <span className={styles.familyKind} title={group.reasons.join('\n')}>
              {group.suspect === id ? t('suspect') : t(`duplicate_${group.kind}`)}
            </span>
            <span className={styles.relatives}>
              {others.map((member) => (
                <span key={member.id} className={styles.column}>
                  <NetworkIcon icon={member.networkIcon} label={member.networkName} size={13} />
                  <TextButton onClick={() => go('accounts', { account: member.id })}>{member.handle}</TextButton>
                </span>
              ))}
              {more > 0 ? <small>+{format.number(more)}</small> : null}
            </span>
          </div>
        )
      })}
      {merged.map((one) => (
        <div key={one.id} className={styles.family}>
          <span className={styles.familyKind}>{t('mergedIn')}</span>
          <span className={styles.relatives}>
            <span className={styles.column}>
              <NetworkIcon icon={one.networkIcon} label={one.networkName} size={13} />
              {one.handle}
            </span>
            <small>
              {t('mergedKept', {
                snapshots: t('keptSnapshots', { count: one.snapshots }),
                conversations: t('keptConversations', { count: one.conversations }),
                findings: t('keptFindings', { count: one.findings }),
              })}
            </small>
          </span>
        </div>
      ))}
    </PanelSection>
  )
}
