import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord, GoalRecord } from '#shared/model/goal.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { change } from './change.ts'
import { RecordPanel } from './RecordPanel.tsx'
import styles from './goals.module.css'

type CampaignPanelProps = {
  /** Null makes a new one. */
  campaign: CampaignRecord | null
  goals: readonly GoalRecord[]
  onClose: () => void
  onMade: (id: string) => void
}

/** One campaign: when, for which goal, on which accounts, and what came of it. */
export function CampaignPanel({ campaign, goals, onClose, onMade }: CampaignPanelProps) {
  const { t } = useTranslation('charter')
  const [name, setName] = useState(campaign?.name ?? '')
  const [goalId, setGoalId] = useState(campaign?.goalId ?? null)
  const [brandId, setBrandId] = useState(campaign?.brandId ?? null)
  const [startsOn, setStartsOn] = useState(campaign?.startsOn ?? null)
  const [endsOn, setEndsOn] = useState(campaign?.endsOn ?? null)
  const [outcome, setOutcome] = useState(campaign?.outcome ?? '')
  const brands = useAsk('directory.list', { kind: 'brand' })
  const backwards = startsOn !== null && endsOn !== null && endsOn < startsOn
  const save = async (): Promise<void> => {
    const query = { id: campaign?.id ?? null, name, goalId, brandId, startsOn, endsOn, outcome }
    const saved = await change('campaigns.save', query, t('campaignSaved', { name: name.trim() }))
    if (saved && campaign === null) onMade(saved.id)
  }
  return (
    <RecordPanel
      kind="campaign"
      record={campaign}
      name={name}
      onName={setName}
      sound={!backwards}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DayField label={t('starts')} value={startsOn} onSave={setStartsOn} />
        <DayField label={t('ends')} value={endsOn} onSave={setEndsOn} />
      </div>
      {backwards ? (
        <p className={styles.wrong} role="alert">
          {t('backwards')}
        </p>
      ) : null}
      <Select
        label={t('goal')}
        placeholder={t('noGoal')}
        searchable
        clearable
        data={goals.map(({ id, name: label }) => ({ value: id, label }))}
        value={goalId}
        onChange={setGoalId}
      />
      <Select
        label={t('brand')}
        searchable
        clearable
        limit={50}
        data={(brands.data?.entries ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        value={brandId}
        onChange={setBrandId}
      />
      <Textarea
        label={t('outcome')}
        placeholder={t('outcomeExample')}
        autosize
        minRows={2}
        value={outcome}
        maxLength={4000}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
    </RecordPanel>
  )
}
