import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { limits, RoleFields, type RoleWish } from './RoleFields.tsx'
import styles from './hub.module.css'

/** Invites somebody: name, role, scope, and then the line to hand over, once. */
export function Invite({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const [name, setName] = useState('')
  const [wish, setWish] = useState<RoleWish>({ role: 'auditor', brands: [], markets: [] })
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ text: string; until: number } | null>(null)
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    setBusy(true)
    try {
      setMade(
        await ask('hub.invite', {
          name: name.trim(),
          role: wish.role,
          brands: limits(wish.brands),
          markets: limits(wish.markets),
        }),
      )
    } catch (error) {
      tellProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    showToast({ message: t('copied'), closeLabel: t('close') })
  }
  return (
    <Modal opened onClose={onClose} title={t('invite')} closeButtonProps={{ 'aria-label': t('close') }}>
      {made === null ? (
        <form className={styles.form} onSubmit={(event) => void make(event)}>
          <TextInput
            data-autofocus
            label={t('inviteName')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RoleFields wish={wish} onChange={setWish} />
          <Button type="submit" disabled={name.trim() === ''} loading={busy}>
            {t('inviteMake')}
          </Button>
        </form>
      ) : (
        <div className={styles.form}>
          <p className={styles.text}>{t('inviteMade', { name: name.trim(), when: format.instant(made.until) })}</p>
          <Textarea aria-label={t('invitation')} value={made.text} readOnly autosize minRows={4} maxRows={8} />
          <p className={styles.quiet}>{t('inviteOnce')}</p>
          <Button data-autofocus onClick={() => void copy(made.text).catch(tellProblem)}>
            {t('copy')}
          </Button>
        </div>
      )}
    </Modal>
  )
}
