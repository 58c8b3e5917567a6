import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconArchive, IconSpeakerphone } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord, GoalRecord } from '#shared/model/goal.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from './change.ts'
import { Members } from './Members.tsx'
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
  const { t } = useTranslation(['charter', 'frame'])
  const [name, setName] = useState(campaign?.name ?? '')
  const [goalId, setGoalId] = useState(campaign?.goalId ?? null)
  const [brandId, setBrandId] = useState(campaign?.brandId ?? null)
  const [startsOn, setStartsOn] = useState(campaign?.startsOn ?? null)
  const [endsOn, setEndsOn] = useState(campaign?.endsOn ?? null)
  const [outcome, setOutcome] = useState(campaign?.outcome ?? '')
  const brands = useAsk('directory.list', { kind: 'brand' })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (campaign === null) first.current?.focus()
  }, [campaign])
  const backwards = startsOn !== null && endsOn !== null && endsOn < startsOn
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const query = { id: campaign?.id ?? null, name, goalId, brandId, startsOn, endsOn, outcome }
    const saved = await change('campaigns.save', query, t('campaignSaved', { name: name.trim() }))
    if (saved && campaign === null) onMade(saved.id)
  }
  return (
    <DetailPanel
      label={t('campaign')}
      icon={<IconSpeakerphone size={16} aria-hidden />}
      title={campaign?.name ?? t('newCampaign')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
      actions={
        campaign === null ? null : (
          <TextButton
            tone="quiet"
            icon={<IconArchive size={14} aria-hidden />}
            onClick={() =>
              void change(
                'campaigns.archive',
                { ids: [campaign.id], archived: campaign.archivedOn === null },
                t(campaign.archivedOn === null ? 'didArchive' : 'didRestore', { name: campaign.name }),
              )
            }
          >
            {t(campaign.archivedOn === null ? 'archive' : 'restore')}
          </TextButton>
        )
      }
    >
      <PanelSection>
        <form className={styles.form} onSubmit={(event) => void save(event)}>
          <TextInput
            ref={first}
            label={t('name')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
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
          <Button type="submit" disabled={name.trim() === '' || backwards}>
            {t(campaign === null ? 'create' : 'save')}
          </Button>
        </form>
      </PanelSection>
      {campaign === null ? null : <Members of="campaign" id={campaign.id} name={campaign.name} />}
    </DetailPanel>
  )
}
