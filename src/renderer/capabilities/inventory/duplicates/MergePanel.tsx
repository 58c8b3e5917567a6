import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Key } from '../../../components/marks/Key.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { useKeys } from '../../../app/keys/keys.ts'
import { merge, tellApart } from './act.ts'
import { Comparison } from './Comparison.tsx'
import { useMerging } from './merging.ts'
import { COMPARED, useAccounts } from './use-accounts.ts'
import { panelWidth } from './width.ts'
import styles from './duplicates.module.css'

type MergePanelProps = {
  ids: readonly string[]
  onClose: () => void
  /** After a merge, or once the accounts were told apart. */
  onDone: () => void
  /** Accounts of the group that are left for the next merge. */
  follow?: number
}

/** Puts a merge together: which account stays, and field by field whose value. */
export function MergePanel({ ids, onClose, onDone, follow = 0 }: MergePanelProps) {
  const { t } = useTranslation(['inventory', 'frame'])
  const { accounts, ready } = useAccounts(ids)
  const merging = useMerging(ids[0] ?? '')
  const networks = new Set(accounts.map(({ network }) => network))
  const tooMany = ids.length > COMPARED
  const able = ready && !tooMany && networks.size === 1 && accounts.length === ids.length && ids.length > 1
  const apart = async (): Promise<void> => {
    if (await tellApart(ids)) onDone()
  }
  useKeys({ KeyN: () => void apart() })
  return (
    <DetailPanel
      label={t('mergeAccounts')}
      title={t('mergeCount', { count: ids.length })}
      context={t('mergeHint')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={panelWidth(accounts.length)}
      foot={
        <>
          <Button variant="default" rightSection={<Key keys="N" variant="plain" />} onClick={() => void apart()}>
            {t('notSame')}
          </Button>
          <span className={styles.verbs}>
            <Button variant="default" onClick={onClose}>
              {t('frame:cancel')}
            </Button>
            <Button
              disabled={!able}
              onClick={() =>
                void merge(ids, merging).then((done) => {
                  if (done) onDone()
                })
              }
            >
              {t('mergeNow', { count: ids.length })}
            </Button>
          </span>
        </>
      }
    >
      <PanelSection>
        {tooMany ? <p className={styles.warning}>{t('mergeTooMany', { count: COMPARED })}</p> : null}
        {follow > 0 ? <p className={styles.warning}>{t('mergeFollow', { count: follow })}</p> : null}
        {networks.size > 1 ? <p className={styles.warning}>{t('severalNetworks', { count: networks.size })}</p> : null}
        <Comparison accounts={accounts} suspect={null} merging={able ? merging : null} />
        <p className={styles.hint}>{t('mergeKeeps')}</p>
      </PanelSection>
    </DetailPanel>
  )
}
