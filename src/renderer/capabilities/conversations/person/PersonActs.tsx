import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useCommand } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { askToErase } from '../../privacy/ErasePerson.tsx'
import styles from '../../privacy/privacy.module.css'
import { JoinPerson } from './JoinPerson.tsx'

type Open = 'record' | 'join' | null

/** What is done about a person: linked to a record, joined with another contact, erased. */
export function PersonActs({ id, name, crmId }: { id: string; name: string; crmId: string | null }) {
  const { t } = useTranslation('privacy')
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <div className={styles.acts}>
        <TextButton onClick={() => setOpen('record')}>{crmId === null ? t('crmAdd') : t('crmSet')}</TextButton>
        <TextButton onClick={() => setOpen('join')}>{t('join')}</TextButton>
        <TextButton onClick={() => askToErase({ contact: id, name })}>{t('eraseOpen')}</TextButton>
      </div>
      {open === 'record' ? <Record id={id} crmId={crmId} onClose={close} /> : null}
      {open === 'join' ? <JoinPerson contact={id} onClose={close} /> : null}
    </>
  )
}

function Record({ id, crmId, onClose }: { id: string; crmId: string | null; onClose: () => void }) {
  const { t } = useTranslation('privacy')
  const [text, setText] = useState(crmId ?? '')
  const update = useCommand('contacts.update')
  const said = text.trim()
  return (
    <form
      className={styles.record}
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate(
          { id, patch: { crmId: said === '' ? null : said } },
          {
            onError: tellProblem,
            onSuccess: () => {
              toastDone(t('crmSaved'))
              onClose()
            },
          },
        )
      }}
    >
      <TextInput
        size="xs"
        label={t('crmLabel')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      />
      <Button size="xs" type="submit" loading={update.isPending}>
        {t('save')}
      </Button>
    </form>
  )
}
