import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, ProblemError } from '../../../../api.ts'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { toastDone } from '../../../../app/history.ts'
import { tellProblem, wordsOf } from '../../../../app/problems.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { closeSide } from '../desk.ts'
import styles from './edit.module.css'

/** Adds one account by its address, and opens it. */
export function AddPanel({ onOpen }: { onOpen: (account: string) => void }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const [address, setAddress] = useState('')
  const [refused, setRefused] = useState<{ text: string; account: string | null } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const open = (account: string): void => {
    closeSide()
    onOpen(account)
  }
  const add = async (): Promise<void> => {
    try {
      const { id } = await ask('accounts.add', { address: address.trim() })
      toastDone(t('added'))
      open(id)
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null
      const account = problem?.details?.['account']
      if (problem?.code === 'exists' && typeof account === 'string') setRefused({ text: wordsOf(error).what, account })
      else if (problem?.code === 'bad_request') setRefused({ text: t('noAddress'), account: null })
      else tellProblem(error)
    }
  }
  return (
    <DetailPanel label={t('addAccount')} title={t('addAccount')} onClose={closeSide} closeLabel={t('frame:close')}>
      <RightLine of="rest" />
      <PanelSection>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (address.trim() !== '') void add()
          }}
        >
          <TextInput
            label={t('address')}
            placeholder="https://x.com/kornwell"
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value)
              setRefused(null)
            }}
            error={refused?.text}
            maxLength={4000}
            ref={field}
          />
          {refused?.account ? (
            <TextButton onClick={() => open(refused.account ?? '')}>{t('openExisting')}</TextButton>
          ) : null}
          <p className={styles.hint}>{t('addHint')}</p>
          <div className={styles.verbs}>
            <Button variant="default" onClick={closeSide}>
              {t('frame:cancel')}
            </Button>
            <Button type="submit" disabled={address.trim() === ''}>
              {t('add')}
            </Button>
          </div>
        </form>
      </PanelSection>
    </DetailPanel>
  )
}
