import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Disposition } from '#shared/model/words.ts'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { useKeys } from '../../../../app/keys/keys.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { Key } from '../../../../components/marks/Key.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { closeSide, useDesk } from '../desk.ts'
import { type Targets, useIds } from '../selected.ts'
import styles from './decide.module.css'
import { decide } from './decide.ts'
import { type Target, TargetChoice } from './TargetChoice.tsx'

/** The six dispositions with their reason, for one account or a selection. Merging asks which account takes over. */
export function DecidePanel({ targets }: { targets: Targets }) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const given = useDesk(({ disposition }) => disposition)
  const [chosen, setChosen] = useState<Disposition | null>(given)
  const [into, setInto] = useState<Target | null>(null)
  const [reason, setReason] = useState('')
  const account = useAsk('accounts.get', { id: targets.single ?? '' }, targets.single !== null)
  const plan = useAsk('plan.row', { account: targets.single ?? '' }, targets.single !== null)
  const ids = useIds(targets)
  const compared = useAsk(
    'accounts.compare',
    { ids: ids.length > 0 ? [...ids] : ['none'] },
    ids.length > 0 && chosen === 'merge',
  )
  const network = compared.data?.common['network']
  const keys = Object.fromEntries(
    Disposition.options.slice(0, 6).map((each, index) => [`Digit${index + 1}`, () => setChosen(each)]),
  )
  useKeys(keys)

  const ready = chosen !== null && (chosen !== 'merge' || into !== null)
  const record = async (): Promise<void> => {
    if (!ready) return
    const done = await decide(await targets.ids(), chosen, {
      into: into?.id ?? null,
      reason: reason.trim() === '' ? null : reason.trim(),
    })
    if (done) closeSide()
  }
  const title =
    targets.single === null ? t('decideMany', { count: targets.count }) : (account.data?.handle ?? t('decide'))
  return (
    <DetailPanel
      label={t('decide')}
      title={title}
      context={t('decideHint')}
      onClose={closeSide}
      closeLabel={t('frame:close')}
      foot={
        <>
          <Button variant="default" onClick={closeSide}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={!ready} onClick={() => void record()}>
            {t('recordDecisions', { count: targets.count })}
          </Button>
        </>
      }
    >
      {targets.single !== null && plan.data && plan.data.why.length > 0 ? (
        <PanelSection title={t('suggestedTitle', { what: t(`words:${plan.data.suggested}`) })}>
          {plan.data.why.map((why) => (
            <p key={why.code} className={styles.why}>
              {why.text}
            </p>
          ))}
        </PanelSection>
      ) : null}
      <RightLine of="rest" />
      <PanelSection title={t('words:disposition')}>
        <div role="radiogroup" aria-label={t('words:disposition')} className={styles.choices}>
          {Disposition.options.map((each, index) => (
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={chosen === each}
              className={styles.choice}
              onClick={() => setChosen(each)}
            >
              <DispositionMark disposition={each} label={t(`words:${each}`)} />
              {index < 6 ? <Key keys={String(index + 1)} /> : null}
            </button>
          ))}
        </div>
      </PanelSection>
      {chosen === 'merge' ? (
        <PanelSection title={t('mergeInto')}>
          {network !== undefined && network.different > 1 ? (
            <p className={styles.why}>{t('severalNetworks', { count: network.different })}</p>
          ) : (
            <TargetChoice without={ids} network={network?.value ?? null} chosen={into} onChoose={setInto} />
          )}
        </PanelSection>
      ) : null}
      <PanelSection title={t('reason')}>
        <Textarea
          aria-label={t('reason')}
          placeholder={t('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
        />
      </PanelSection>
    </DetailPanel>
  )
}
