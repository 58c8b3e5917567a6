import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconArchive, IconTargetArrow } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countsFans } from '#shared/model/charter.ts'
import type { GoalRecord } from '#shared/model/goal.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from './change.ts'
import { Members } from './Members.tsx'
import styles from './goals.module.css'

type GoalPanelProps = {
  /** Null makes a new one. */
  goal: GoalRecord | null
  onClose: () => void
  onMade: (id: string) => void
}

/** One goal: what it is for, what shows that it is reached, and which accounts are tied to it. */
export function GoalPanel({ goal, onClose, onMade }: GoalPanelProps) {
  const { t } = useTranslation(['charter', 'frame'])
  const [name, setName] = useState(goal?.name ?? '')
  const [objective, setObjective] = useState(goal?.objective ?? '')
  const [metric, setMetric] = useState(goal?.metric ?? '')
  const [target, setTarget] = useState(goal?.target ?? '')
  const [unit, setUnit] = useState(goal?.unit ?? '')
  const [dueOn, setDueOn] = useState(goal?.dueOn ?? null)
  const [ownerId, setOwnerId] = useState(goal?.ownerId ?? null)
  const people = useAsk('directory.list', { kind: 'person' })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (goal === null) first.current?.focus()
  }, [goal])
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const query = { id: goal?.id ?? null, name, objective, metric, target, unit, dueOn, ownerId }
    const saved = await change('goals.save', query, t('goalSaved', { name: name.trim() }))
    if (saved && goal === null) onMade(saved.id)
  }
  return (
    <DetailPanel
      label={t('goal')}
      icon={<IconTargetArrow size={16} aria-hidden />}
      title={goal?.name ?? t('newGoal')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
      actions={
        goal === null ? null : (
          <TextButton
            tone="quiet"
            icon={<IconArchive size={14} aria-hidden />}
            onClick={() =>
              void change(
                'goals.archive',
                { ids: [goal.id], archived: goal.archivedOn === null },
                t(goal.archivedOn === null ? 'didArchive' : 'didRestore', { name: goal.name }),
              )
            }
          >
            {t(goal.archivedOn === null ? 'archive' : 'restore')}
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
          <Textarea
            label={t('objective')}
            placeholder={t('objectiveExample')}
            autosize
            minRows={2}
            value={objective}
            maxLength={4000}
            onChange={(event) => setObjective(event.currentTarget.value)}
          />
          <TextInput
            label={t('metric')}
            placeholder={t('metricExample')}
            description={countsFans(metric) ? t('fansHint') : undefined}
            value={metric}
            maxLength={4000}
            onChange={(event) => setMetric(event.currentTarget.value)}
          />
          <div className={styles.pair}>
            <TextInput
              label={t('target')}
              placeholder="−20"
              value={target}
              maxLength={4000}
              onChange={(event) => setTarget(event.currentTarget.value)}
            />
            <TextInput
              label={t('unit')}
              placeholder="%"
              value={unit}
              maxLength={4000}
              onChange={(event) => setUnit(event.currentTarget.value)}
            />
          </div>
          <DayField label={t('due')} value={dueOn} onSave={setDueOn} />
          <Select
            label={t('owner')}
            placeholder={t('nobody')}
            searchable
            clearable
            limit={50}
            data={(people.data?.entries ?? [])
              .filter(({ id, leftOn }) => leftOn === null || id === ownerId)
              .map(({ id, name: label }) => ({ value: id, label }))}
            value={ownerId}
            onChange={setOwnerId}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t(goal === null ? 'create' : 'save')}
          </Button>
        </form>
      </PanelSection>
      {goal === null ? null : <Members of="goal" id={goal.id} name={goal.name} />}
    </DetailPanel>
  )
}
