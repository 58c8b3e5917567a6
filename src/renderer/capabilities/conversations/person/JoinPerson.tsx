import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk, useCommand } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import styles from '../../privacy/privacy.module.css'

/** Finds the other contact that is the same person, and makes one of the two. */
export function JoinPerson({ contact, onClose }: { contact: string; onClose: () => void }) {
  const { t } = useTranslation('privacy')
  const [text, setText] = useState('')
  const wanted = text.trim()
  const found = useAsk('contacts.find', { text: wanted, limit: 12 }, wanted.length > 1)
  const join = useCommand('contacts.join')
  const others = wanted.length > 1 ? (found.data?.contacts ?? []).filter(({ id }) => id !== contact) : []
  const take = (from: string): void =>
    join.mutate(
      { into: contact, from },
      {
        onSuccess: () => {
          toastDone(t('joined'))
          onClose()
        },
        onError: tellProblem,
      },
    )
  return (
    <Modal opened onClose={onClose} title={t('join')} closeButtonProps={{ 'aria-label': t('close') }}>
      <TextInput
        data-autofocus
        label={t('joinLabel')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={styles.found}>
        {others.map(({ id, name, identities }) => (
          <li key={id}>
            <button type="button" disabled={join.isPending} onClick={() => take(id)}>
              <NetworkIcon icon={identities[0]?.networkIcon ?? 'website'} size={14} />
              <b>{name ?? identities[0]?.handle ?? ''}</b>
              <span>{identities.map(({ handle }) => handle).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {wanted.length > 1 && others.length === 0 && found.isFetched ? (
        <p className={styles.text}>{t('joinNone')}</p>
      ) : null}
    </Modal>
  )
}
