import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubInvitation } from '#shared/model/hub.ts'
import { ask, askShell } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { useNow } from '../../app/now.ts'
import { tellProblem, wordsOf } from '../../app/problems.ts'
import { queryClient, useAsk } from '../../app/queries.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { KeyValue } from '../../components/panel/KeyValue.tsx'
import styles from './hub.module.css'

/** A password nobody has to know: 192 bits. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** An invitation is pasted, read out, and only then is anybody asked anything. */
export function JoinForm() {
  const { t } = useTranslation('hub')
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data, error } = useAsk('hub.invitation', { text: wanted }, wanted !== '')
  return (
    <div className={styles.join}>
      <Textarea
        label={t('invitation')}
        description={t('invitationHint')}
        value={text}
        autosize
        minRows={3}
        maxRows={6}
        spellCheck={false}
        {...(wanted !== '' && error ? { error: `${wordsOf(error).what}. ${wordsOf(error).todo}` } : {})}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {data === undefined || error || wanted === '' ? null : (
        <Invited invitation={data} text={wanted} onJoined={() => setText('')} />
      )}
    </div>
  )
}

type InvitedProps = { invitation: HubInvitation; text: string; onJoined: () => void }

function Invited({ invitation, text, onJoined }: InvitedProps) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const now = useNow()
  const [busy, setBusy] = useState(false)
  const { host, database, line, secretKey, workspace, by, name, role, until, fits } = invitation
  const isOver = until < now
  const join = async (): Promise<void> => {
    setBusy(true)
    const secret = newSecret()
    try {
      // The password is kept before the hub learns it: nothing that happens in between locks this computer out.
      await askShell('shell.keepSecret', { connector: secretKey, secret })
      await ask('hub.join', { text, secret })
      showToast({
        message: t('joinedToast', { workspace: workspace.name, role: t(`role_${role}`) }),
        closeLabel: t('close'),
      })
      onJoined()
    } catch (error) {
      await askShell('shell.forgetSecret', { connector: secretKey }).catch(() => undefined)
      tellProblem(error)
    } finally {
      setBusy(false)
      void queryClient.invalidateQueries()
    }
  }
  return (
    <div className={styles.invited}>
      <h2>{t('invitationBy', { by, name })}</h2>
      <KeyValue
        emptyLabel="–"
        labels={130}
        items={[
          { id: 'workspace', label: t('workspace'), value: workspace.name, note: t(FITS[fits]) },
          { id: 'role', label: t('role'), value: t(`role_${role}`), note: t(`roleText_${role}`) },
          { id: 'host', label: t('host'), value: host },
          { id: 'database', label: t('database'), value: database },
          { id: 'line', label: t('line'), value: t(`line_${line}`) },
          { id: 'until', label: t('until'), value: format.instant(until) },
        ]}
      />
      {line !== 'plain' ? null : <p className={styles.warn}>{t('plainWarning')}</p>}
      {isOver ? <p className={styles.warn}>{t('expired')}</p> : null}
      <Button mt={16} disabled={fits === 'other' || isOver} loading={busy} onClick={() => void join()}>
        {t('joinAsk', { host })}
      </Button>
    </div>
  )
}

const FITS = { same: 'fitSame', empty: 'fitEmpty', other: 'fitOther' } as const
