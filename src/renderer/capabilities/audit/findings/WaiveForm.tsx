import { Button, Radio, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../audit.module.css'

type WaiveFormProps = {
  onWaive: (status: 'accepted' | 'false_positive', reason: string) => void
  onCancel: () => void
}

/** Accepted risk or false positive, and why: typed where it is read later. */
export function WaiveForm({ onWaive, onCancel }: WaiveFormProps) {
  const { t } = useTranslation(['audit', 'words'])
  const [status, setStatus] = useState<'accepted' | 'false_positive'>('accepted')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const empty = reason.trim() === ''
  const waive = (): void => {
    setAsked(true)
    if (!empty) onWaive(status, reason.trim())
  }
  return (
    <form
      className={styles.waive}
      onSubmit={(event) => {
        event.preventDefault()
        waive()
      }}
    >
      <Radio.Group
        aria-label={t('kind')}
        value={status}
        onChange={(next) => setStatus(next === 'accepted' ? 'accepted' : 'false_positive')}
      >
        <Radio value="accepted" label={t('words:accepted')} description={t('acceptedHint')} />
        <Radio value="false_positive" label={t('words:false_positive')} description={t('falseHint')} mt={8} />
      </Radio.Group>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        ref={field}
        data-autofocus
        label={t('reason')}
        placeholder={t('reasonPlaceholder')}
        value={reason}
        error={asked && empty ? t('reasonNeeded') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) waive()
          if (event.key === 'Escape') {
            event.preventDefault()
            onCancel()
          }
        }}
      />
      <div className={styles.waiveActions}>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('waiveNow')}</Button>
      </div>
    </form>
  )
}
