import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIFE_STEPS } from '#shared/model/people.ts'
import { Lifecycle } from '#shared/model/words.ts'
import { useAsk } from '../../../app/queries.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from '../accounts/change.ts'
import { EntryChoice } from '../accounts/edit/EntryChoice.tsx'
import styles from '../directory/directory.module.css'

/** One step of the lifecycle for every chosen account, where they all stand at the same stage. */
export function BulkLife({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation(['people', 'inventory'])
  const { data } = useAsk('accounts.compare', { ids: [...ids] })
  const [to, setTo] = useState<Lifecycle | null>(null)
  const [decidedBy, setDecidedBy] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const stage = Lifecycle.safeParse(data?.common['lifecycle']?.value)
  if (data && !stage.success)
    return (
      <PanelSection title={t('part_life')}>
        <p className={styles.quiet}>{t('severalStages')}</p>
      </PanelSection>
    )
  if (!stage.success) return null
  const gate = to === 'approved' || stage.data === 'proposed'
  const ready = to !== null && (!gate || (decidedBy !== null && reason.trim() !== ''))
  return (
    <PanelSection title={t('standsAt', { stage: t(`inventory:inLife_${stage.data}`) })}>
      <div className={styles.form}>
        <Select
          label={t('stepTo')}
          value={to}
          data={LIFE_STEPS[stage.data].map((value) => ({ value, label: t(`inventory:inLife_${value}`) }))}
          onChange={(value) => setTo(value === null ? null : Lifecycle.parse(value))}
        />
        <div>
          <p className={styles.hint}>{t('whoDecides')}</p>
          <EntryChoice
            id="step decided by"
            label={t('whoDecides')}
            kind="person"
            value={decidedBy}
            chosen={null}
            placeholder={t('whoDecides')}
            onChoose={setDecidedBy}
          />
        </div>
        <Textarea
          label={t('inventory:reason')}
          placeholder={t('inventory:reasonHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <span className={styles.verbs}>
          <Button
            disabled={!ready}
            onClick={() =>
              void change(
                'accounts.step',
                { ids: [...ids], to: to ?? 'closed', decidedBy, reason: reason.trim() || null },
                ({ changed }) => t('changedAccounts', { count: changed }),
              ).then((done) => {
                if (done) setTo(null)
              })
            }
          >
            {t('applyTo', { count: ids.length })}
          </Button>
        </span>
      </div>
    </PanelSection>
  )
}
