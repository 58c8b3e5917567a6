import { Autocomplete, Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../app/now.ts'
import { useAsk } from '../../../app/queries.ts'
import styles from '../audit.module.css'
import { daysLater } from './due-days.ts'
import type { Waiver } from './use-decisions.ts'

/** An accepted risk is looked at again after a quarter, unless somebody says otherwise. */
const ACCEPTED_DAYS = 90
const NAMES = 8

type WaiveFormProps = { onWaive: (waiver: Waiver) => void; onCancel: () => void }

/** Accepted risk, by whom and until when, or false positive; and why: typed where it is read later. */
export function WaiveForm({ onWaive, onCancel }: WaiveFormProps) {
  const { t } = useTranslation(['audit', 'words'])
  const now = useNow()
  const people = useAsk('directory.list', { kind: 'person' })
  const [status, setStatus] = useState<Waiver['status']>('accepted')
  const [reason, setReason] = useState('')
  const [approver, setApprover] = useState('')
  const [until, setUntil] = useState(() => daysLater(now, ACCEPTED_DAYS))
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const empty = reason.trim() === ''
  const waive = (): void => {
    setAsked(true)
    if (empty) return
    const terms = status === 'accepted' ? { approver: approver.trim() || null, expiresOn: until || null } : {}
    onWaive({ status, reason: reason.trim(), ...terms })
  }
  const names = [...new Set((people.data?.entries ?? []).filter((one) => one.leftOn === null).map((one) => one.name))]
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
      {status === 'accepted' ? (
        <div className={styles.terms}>
          <TextInput
            type="date"
            label={t('until')}
            description={t('untilHint')}
            min={daysLater(now, 1)}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <Autocomplete
            label={t('approver')}
            description={t('approverHint')}
            data={names}
            limit={NAMES}
            value={approver}
            onChange={setApprover}
          />
        </div>
      ) : null}
      <div className={styles.waiveActions}>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('waiveNow')}</Button>
      </div>
    </form>
  )
}
