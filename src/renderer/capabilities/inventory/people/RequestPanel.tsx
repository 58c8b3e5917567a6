import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, ProblemError } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem, wordsOf } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { closeSide } from '../accounts/desk.ts'
import { EntryChoice } from '../accounts/edit/EntryChoice.tsx'
import styles from '../directory/directory.module.css'
import { Serving } from './Serving.tsx'

const PLACES = [
  { field: 'brandId', kind: 'brand' },
  { field: 'marketId', kind: 'market' },
  { field: 'teamId', kind: 'team' },
  { field: 'requestedBy', kind: 'person' },
] as const
type Places = Record<(typeof PLACES)[number]['field'], string | null>

/** Asks for a new account: where, for whom, what for and who asks; what serves the same place already is shown at once. */
export function RequestPanel({ onOpen }: { onOpen: (account: string) => void }) {
  const { t } = useTranslation(['people', 'words', 'frame', 'inventory'])
  const [network, setNetwork] = useState<string | null>(null)
  const [handle, setHandle] = useState('')
  const [why, setWhy] = useState('')
  const [places, setPlaces] = useState<Places>({ brandId: null, marketId: null, teamId: null, requestedBy: null })
  const [refused, setRefused] = useState<{ text: string; account: string | null } | null>(null)
  const networks = useAsk('networks.list', {})
  const { brandId, marketId, teamId, requestedBy } = places
  const known = network !== null && brandId !== null && marketId !== null
  const serving = useAsk(
    'accounts.serving',
    { network: network ?? '', brandId: brandId ?? '-', marketId: marketId ?? '-' },
    known,
  )
  const ready = network !== null && handle.trim() !== '' && why.trim() !== '' && requestedBy !== null
  const open = (account: string): void => {
    closeSide()
    onOpen(account)
  }
  const send = async (): Promise<void> => {
    if (network === null || requestedBy === null) return
    try {
      const { id } = await ask('accounts.request', { network, handle, brandId, marketId, teamId, why, requestedBy })
      toastDone(t('requested', { name: handle.trim() }))
      open(id)
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null
      const account = problem?.details?.['account']
      if (problem?.code === 'exists' && typeof account === 'string') setRefused({ text: wordsOf(error).what, account })
      else if (problem?.code === 'bad_request') setRefused({ text: t('noHandle'), account: null })
      else tellProblem(error)
    }
  }
  return (
    <DetailPanel
      label={t('requestAccount')}
      title={t('requestAccount')}
      context={t('requestLead')}
      onClose={closeSide}
      closeLabel={t('frame:close')}
      foot={
        <>
          <Button variant="default" onClick={closeSide}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={!ready} onClick={() => void send()}>
            {t('sendRequest')}
          </Button>
        </>
      }
    >
      <PanelSection>
        <div className={styles.form}>
          <Select
            label={t('words:network')}
            searchable
            value={network}
            data={(networks.data?.networks ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setNetwork}
          />
          <TextInput
            label={t('handleWished')}
            placeholder="@kornwell.care"
            value={handle}
            maxLength={300}
            error={refused?.text}
            onChange={(event) => {
              setHandle(event.currentTarget.value)
              setRefused(null)
            }}
          />
          {refused?.account ? (
            <TextButton onClick={() => open(refused.account ?? '')}>{t('inventory:openExisting')}</TextButton>
          ) : null}
          {PLACES.map(({ field, kind }) => (
            <div key={field}>
              <p className={styles.hint}>{t(field === 'requestedBy' ? 'requester' : `one_${kind}`)}</p>
              <EntryChoice
                id={`request ${field}`}
                label={t(field === 'requestedBy' ? 'requester' : `one_${kind}`)}
                kind={kind}
                value={places[field]}
                chosen={null}
                placeholder={t('words:notStated')}
                clearLabel={t('words:notStated')}
                onChoose={(id) => setPlaces((before) => ({ ...before, [field]: id }))}
              />
            </div>
          ))}
          <Textarea
            label={t('requestWhy')}
            placeholder={t('example_why')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('servingTitle')}>
        {known && serving.data ? (
          <Serving accounts={serving.data.accounts} />
        ) : (
          <p className={styles.quiet}>{t('servingUnknown')}</p>
        )}
      </PanelSection>
    </DetailPanel>
  )
}
