import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runJob } from '../../../api.ts'
import { ImportConversations } from './ImportConversations.tsx'
import styles from './import.module.css'

type Kind = 'accounts' | 'conversations' | 'unclear'

/** Tells a list of accounts from a file of conversations; where the file could be either it asks. */
export function WhichKind({ file, name, accounts }: { file: string; name: string; accounts: ReactNode }) {
  const { t } = useTranslation('conversations')
  const [kind, setKind] = useState<Kind | null>(null)
  useEffect(() => {
    let current = true
    // What cannot be read here is refused by the reader of lists, with its reason.
    runJob('conversations.recognise', { file }).then(
      (found) => current && setKind(found.kind),
      () => current && setKind('accounts'),
    )
    return () => {
      current = false
    }
  }, [file])
  useEffect(() => {
    if (kind === 'unclear') document.documentElement.dataset['ready'] = 'true'
  }, [kind])
  if (kind === null) return null
  if (kind === 'accounts') return accounts
  if (kind === 'conversations') return <ImportConversations file={file} name={name} />
  return (
    <div className={styles.done}>
      <h2>{t('importWhich', { file: name })}</h2>
      <span className={styles.doneActions}>
        <Button size="lg" onClick={() => setKind('conversations')}>
          {t('importAsConversations')}
        </Button>
        <Button size="lg" variant="default" onClick={() => setKind('accounts')}>
          {t('importAsAccounts')}
        </Button>
      </span>
    </div>
  )
}
