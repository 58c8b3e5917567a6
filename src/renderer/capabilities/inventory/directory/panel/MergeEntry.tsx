import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '#shared/model/people.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../../accounts/change.ts'
import { EntryChoice } from '../../accounts/edit/EntryChoice.tsx'
import styles from '../directory.module.css'

type MergeEntryProps = { entry: RegisterEntry; onBack: () => void; onMerged: (into: string) => void }

/** Two records of the same person, brand …: what hangs on this one goes to the other, and this one goes. */
export function MergeEntry({ entry, onBack, onMerged }: MergeEntryProps) {
  const { t } = useTranslation(['people', 'frame'])
  const { kind, id, name } = entry
  const [into, setInto] = useState<string | null>(null)
  const target = useAsk('directory.get', { kind, id: into ?? id }, into !== null)
  const { data } = useAsk('directory.get', { kind, id })
  const fixed = (data?.uses ?? []).filter((use) => !use.movable)
  const moved = (data?.uses ?? []).reduce((sum, use) => sum + use.count, 0)
  const other = into === null ? null : (target.data?.entry ?? null)
  const merge = async (): Promise<void> => {
    if (into === null) return
    const done = await change('directory.merge', { kind, from: id, into }, () =>
      t('mergedEntry', { name, into: other?.name ?? '' }),
    )
    if (done) onMerged(into)
  }
  return (
    <DetailPanel
      label={t('merge')}
      title={t('mergeTitle', { name })}
      onClose={onBack}
      closeLabel={t('frame:close')}
      foot={
        <>
          <Button variant="default" onClick={onBack}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={into === null || fixed.length > 0} onClick={() => void merge()}>
            {t('merge')}
          </Button>
        </>
      }
    >
      <PanelSection title={t('mergeInto')}>
        <EntryChoice
          id="merge into"
          label={t('mergeInto')}
          kind={kind}
          value={into}
          chosen={other?.name ?? null}
          placeholder={t('chooseEntry')}
          without={[id]}
          onChoose={setInto}
        />
      </PanelSection>
      <PanelSection title={t('whatHappens')}>
        <ul className={styles.effects}>
          <li>{t('mergeMoves', { count: moved })}</li>
          <li>{t('mergeFills')}</li>
          <li>{t('mergeGoes', { name })}</li>
        </ul>
        {fixed.length > 0 ? <p className={styles.warning}>{t('mergeFixed')}</p> : null}
      </PanelSection>
    </DetailPanel>
  )
}
