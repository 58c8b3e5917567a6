import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DuplicateGroup } from '#shared/model/duplicates.ts'
import { useFormat } from '../../../app/format.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { Comparison } from './Comparison.tsx'
import { COMPARED, useAccounts } from './use-accounts.ts'
import { panelWidth } from './width.ts'
import styles from './duplicates.module.css'

type GroupPanelProps = { group: DuplicateGroup; onMerge: () => void; onApart: () => void; onClose: () => void }

/** Why these accounts stand together, the accounts side by side, and the two answers. */
export function GroupPanel({ group, onMerge, onApart, onClose }: GroupPanelProps) {
  const { t } = useTranslation(['inventory', 'frame'])
  const format = useFormat()
  const { accounts } = useAccounts(group.accounts)
  const hidden = group.accounts.length - Math.min(group.accounts.length, COMPARED)
  return (
    <DetailPanel
      label={t('group')}
      title={t(`duplicate_${group.kind}`)}
      context={t('groupLine', { count: group.accounts.length, score: format.share(group.score) })}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={panelWidth(Math.min(accounts.length, COMPARED))}
      foot={
        <>
          <Button variant="default" rightSection={<Key keys="N" variant="plain" />} onClick={onApart}>
            {t(`apart_${group.class}`)}
          </Button>
          {group.class === 'duplicate' ? (
            <Button rightSection={<Key keys="M" variant="plain" />} onClick={onMerge}>
              {t('mergeEllipsis')}
            </Button>
          ) : null}
        </>
      }
    >
      <PanelSection title={t('whyTogether')}>
        <ul className={styles.reasons}>
          {group.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {group.class === 'lookalike' ? <p className={styles.hint}>{t('lookalikeHint')}</p> : null}
      </PanelSection>
      <PanelSection>
        <Comparison accounts={accounts} suspect={group.suspect} merging={null} />
        {hidden > 0 ? <p className={styles.hint}>{t('notCompared', { count: hidden })}</p> : null}
      </PanelSection>
    </DetailPanel>
  )
}
