import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import type { Lifecycle } from '#shared/model/words.ts'
import { useAsk } from '../../../app/queries.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import { change } from '../accounts/change.ts'
import { EntryChoice } from '../accounts/edit/EntryChoice.tsx'
import styles from '../directory/directory.module.css'
import { Serving } from './Serving.tsx'

/** The gate of an account that does not exist yet: who asked and why, what serves the place already, and the decision. */
export function GateSection({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['people', 'words', 'inventory'])
  const asked = account.lifecycle === 'proposed' || account.lifecycle === 'approved'
  const { data } = useAsk('accounts.gate', { id: account.id }, asked)
  if (!asked || data === undefined) return null
  return (
    <>
      <PanelSection title={t('gate')}>
        <KeyValue
          labels={92}
          emptyLabel={t('words:notStated')}
          items={[
            { id: 'stage', label: t('inventory:lifecycle'), value: t(`inventory:inLife_${account.lifecycle}`) },
            { id: 'by', label: t('requester'), value: data.requestedBy },
            { id: 'why', label: t('words:why'), value: account.purpose.why },
            ...(account.lifecycle === 'approved'
              ? [
                  { id: 'decided', label: t('approver'), value: data.decidedBy },
                  { id: 'reason', label: t('inventory:reason'), value: data.reason },
                ]
              : []),
          ]}
        />
        <div style={{ marginTop: 8 }}>
          {account.brandId === null || account.marketId === null ? (
            <p className={styles.quiet}>{t('servingUnknown')}</p>
          ) : (
            <Serving accounts={data.serving} />
          )}
        </div>
      </PanelSection>
      <PanelSection title={t(account.lifecycle === 'proposed' ? 'decideRequest' : 'openIt')}>
        {account.lifecycle === 'proposed' ? <Decide account={account} /> : <Open account={account} />}
      </PanelSection>
    </>
  )
}

function Decide({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['people', 'inventory'])
  const [decidedBy, setDecidedBy] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const ready = decidedBy !== null && reason.trim() !== ''
  const settle = (to: Lifecycle, said: 'approvedDone' | 'refusedDone'): void =>
    void change('accounts.step', { ids: [account.id], to, decidedBy, reason }, () => t(said, { name: account.handle }))
  return (
    <div className={styles.form}>
      <EntryChoice
        id="gate approver"
        label={t('whoDecides')}
        kind="person"
        value={decidedBy}
        chosen={null}
        placeholder={t('whoDecides')}
        onChoose={setDecidedBy}
      />
      <Textarea
        aria-label={t('inventory:reason')}
        placeholder={t('inventory:reasonHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <span className={styles.verbs}>
        <Button disabled={!ready} onClick={() => settle('approved', 'approvedDone')}>
          {t('approve')}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => settle('closed', 'refusedDone')}>
          {t('refuse')}
        </Button>
      </span>
    </div>
  )
}

function Open({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('people')
  const [address, setAddress] = useState('')
  const step = (to: Lifecycle): void =>
    void change(
      'accounts.step',
      { ids: [account.id], to, address: to === 'active' ? address.trim() || null : null },
      () => t(to === 'active' ? 'openedDone' : 'refusedDone', { name: account.handle }),
    )
  return (
    <div className={styles.form}>
      <TextInput
        label={t('openedAt')}
        description={t('openedAtHint')}
        placeholder={account.url ?? account.handle}
        value={address}
        maxLength={4000}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <span className={styles.verbs}>
        <Button onClick={() => step('active')}>{t('markOpened')}</Button>
        <Button variant="default" onClick={() => step('closed')}>
          {t('notOpened')}
        </Button>
      </span>
    </div>
  )
}
