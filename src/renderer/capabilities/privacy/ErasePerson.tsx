import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Receipt } from '#shared/contract/privacy.ts'
import { runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { wordsOf } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/notice/SkeletonRows.tsx'
import { Counts, ProofText } from './ProofText.tsx'
import styles from './privacy.module.css'

type Person = { readonly contact: string; readonly name: string }
const useDialog = create<{ person: Person | null }>(() => ({ person: null }))
/** Asks whether a person is to be erased. The page shows `ErasePerson`, which outlives what showed the person. */
export const askToErase = (person: Person): void => useDialog.setState({ person })

/** The dialog, where one is open. */
export function ErasePerson() {
  const { person } = useDialog()
  return person === null ? null : <Erasing {...person} onClose={() => useDialog.setState({ person: null })} />
}

/** Says what would go, asks once, erases, and shows the receipt. Nothing brings the person back. */
function Erasing({ contact, name, onClose }: Person & { onClose: () => void }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const [copies, setCopies] = useState(false)
  const [busy, setBusy] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [error, setError] = useState<unknown>(null)
  const preview = useAsk('privacy.previewErase', { contact }, receipt === null && !busy)
  const failed = error ?? (receipt === null && !busy ? preview.error : null)
  const run = (): void => {
    setBusy(true)
    runJob('privacy.erase', { contact, copies })
      .then(setReceipt, setError)
      .finally(() => setBusy(false))
  }
  const of = preview.data
  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      title={receipt === null ? t('eraseTitle', { name }) : t('erasedTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {receipt !== null ? (
        <>
          <Counts of={receipt.erased} />
          {receipt.proof === null ? null : <ProofText proof={receipt.proof} />}
          <Group justify="flex-end" mt={16}>
            <Button data-autofocus onClick={onClose}>
              {t('close')}
            </Button>
          </Group>
        </>
      ) : failed ? (
        <ErrorNotice title={wordsOf(failed).what} text={wordsOf(failed).todo} />
      ) : of === undefined ? (
        <SkeletonRows rows={4} label={t('eraseOpen')} />
      ) : (
        <>
          <p className={styles.text}>{t('eraseText')}</p>
          <Counts
            of={{
              identities: of.identities,
              conversations: of.conversations,
              messages: of.messages,
              mentions: of.mentions,
            }}
          />
          {of.copies > 0 ? (
            <Checkbox
              checked={copies}
              onChange={(event) => setCopies(event.currentTarget.checked)}
              label={t('eraseCopies', { count: of.copies, replace: { count: format.number(of.copies) } })}
            />
          ) : null}
          <Group justify="flex-end" mt={16}>
            <Button variant="default" data-autofocus onClick={onClose} disabled={busy}>
              {t('cancel')}
            </Button>
            <Button color="red" loading={busy} onClick={run}>
              {t('eraseRun')}
            </Button>
          </Group>
          {busy ? <p className={styles.text}>{t('erasing')}</p> : null}
        </>
      )}
    </Modal>
  )
}
