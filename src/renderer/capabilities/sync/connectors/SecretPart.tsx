import { Button, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '#shared/model/sync.ts'
import { askShell } from '../../../api.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { keepSecret, SECRETS } from '../act.ts'
import styles from '../sync.module.css'

/** The secret of a connector: where it is kept, never what it is. */
export function SecretPart({ connector }: { connector: Connector }) {
  const { t } = useTranslation('sync')
  const [secret, setSecret] = useState('')
  const { data } = useQuery({ queryKey: SECRETS, queryFn: () => askShell('shell.secrets', {}) })
  const kept = data?.kept.find((one) => one.connector === connector.id)
  const where = kept?.where ?? data?.place
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (secret.trim() === '') return
    await keepSecret(connector.id, secret.trim())
    setSecret('')
  }
  const key = `secret_${connector.type}` as 'secret_json'
  return (
    <PanelSection title={t('secretLabel')}>
      {kept ? (
        <p className={styles.about}>
          {t('secretThere')}{' '}
          <TextButton tone="quiet" onClick={() => void keepSecret(connector.id, null)}>
            {t('secretForget')}
          </TextButton>
        </p>
      ) : (
        <form className={styles.secret} onSubmit={(event) => void save(event)}>
          <PasswordInput
            label={t(key)}
            value={secret}
            autoComplete="off"
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={secret.trim() === ''}>
            {t('secretSave')}
          </Button>
        </form>
      )}
      {where === undefined ? null : (
        <p className={styles.about}>{t(where === 'system' ? 'secretSystem' : 'secretSession')}</p>
      )}
    </PanelSection>
  )
}
