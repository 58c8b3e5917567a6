import { Button, Group, Modal, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt, RetentionRules } from '#shared/contract/privacy.ts'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk, useCommand } from '../../app/queries.ts'
import { Counts, ProofText } from '../privacy/ProofText.tsx'
import privacy from '../privacy/privacy.module.css'
import styles from './settings.module.css'

const MOST = 600
const KINDS = ['public', 'private'] as const

/** How long messages are kept, what is older than that, and what was erased. */
export function PrivacySettings() {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { data, error, refetch } = useAsk('privacy.rules', {})
  const setRules = useCommand('privacy.setRules')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  if (error || data === undefined)
    return (
      <section aria-label={t('privacy')}>
        <h2>{t('privacy')}</h2>
        <Awaited of={[{ error, refetch }]} rows={4} flush />
      </section>
    )
  const { rules } = data
  const due = data.public + data.private
  const change = (next: Partial<RetentionRules>): void =>
    setRules.mutate({ rules: { ...rules, ...next } }, { onError: tellProblem })
  const run = (): void => {
    setBusy(true)
    runJob('privacy.retain', {})
      .catch(tellProblem)
      .finally(() => {
        setBusy(false)
        setAsked(false)
      })
  }
  const dueText = t('due', { count: due, replace: { count: format.number(due) } })
  return (
    <section aria-label={t('privacy')}>
      <h2>{t('privacy')}</h2>
      <h3>{t('retention')}</h3>
      <p className={styles.quiet}>{t('retentionText')}</p>
      <div className={privacy.rules}>
        {KINDS.map((kind) => (
          <NumberInput
            key={kind}
            label={t(`${kind}Months`)}
            value={rules[kind] ?? ''}
            placeholder={t('forEver')}
            min={1}
            max={MOST}
            allowDecimal={false}
            w={200}
            onChange={(value) => {
              if (value === '') change({ [kind]: null })
              else if (typeof value === 'number' && value >= 1 && value <= MOST) change({ [kind]: value })
            }}
          />
        ))}
      </div>
      {rules.public === null && rules.private === null ? null : due === 0 ? (
        <p className={styles.quiet}>{t('dueNone')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{dueText}</p>
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('retainRun')}
          </Button>
        </>
      )}
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('retainRun')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p className={privacy.text}>{dueText}</p>
        <p className={privacy.text}>{busy ? t('erasing') : t('retentionText')}</p>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus disabled={busy} onClick={() => setAsked(false)}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={busy} onClick={run}>
            {t('retainConfirm')}
          </Button>
        </Group>
      </Modal>
      <h3>{t('receipts')}</h3>
      <Receipts />
    </section>
  )
}

function Receipts() {
  const { t } = useTranslation('privacy')
  const { data, error, refetch } = useAsk('privacy.receipts', {})
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={0} flush />
  if (data.receipts.length === 0) return <p className={styles.quiet}>{t('noReceipts')}</p>
  return (
    <ul className={privacy.receipts}>
      {data.receipts.map((receipt) => (
        <li key={receipt.id}>
          <OneReceipt receipt={receipt} />
        </li>
      ))}
    </ul>
  )
}

function OneReceipt({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { messages } = receipt.erased
  return (
    <details>
      <summary>
        <span>{format.instant(receipt.at)}</span>
        <span>{t(`kind_${receipt.kind}`)}</span>
        <span>{t('receiptMessages', { count: messages, replace: { count: format.number(messages) } })}</span>
        <span>{receipt.actor}</span>
      </summary>
      <Counts of={receipt.erased} />
      {receipt.proof === null ? null : <ProofText proof={receipt.proof} />}
    </details>
  )
}
