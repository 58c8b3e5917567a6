import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countsFans } from '#shared/model/charter.ts'
import type { GoalRecord } from '#shared/model/goal.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { change } from './change.ts'
import { RecordPanel } from './RecordPanel.tsx'
import styles from './goals.module.css'

type GoalPanelProps = {
  /** Null makes a new one. */
  goal: GoalRecord | null
  onClose: () => void
  onMade: (id: string) => void
}

/** One goal: what it is for, what shows that it is reached, and which accounts are tied to it. */
export function GoalPanel({ goal, onClose, onMade }: GoalPanelProps) {
  const { t } = useTranslation('charter')
  const [name, setName] = useState(goal?.name ?? '')
  const [objective, setObjective] = useState(goal?.objective ?? '')
  const [metric, setMetric] = useState(goal?.metric ?? '')
  const [target, setTarget] = useState(goal?.target ?? '')
  const [unit, setUnit] = useState(goal?.unit ?? '')
  const [dueOn, setDueOn] = useState(goal?.dueOn ?? null)
  const [ownerId, setOwnerId] = useState(goal?.ownerId ?? null)
  const people = useAsk('directory.list', { kind: 'person' })
  const save = async (): Promise<void> => {
    const query = { id: goal?.id ?? null, name, objective, metric, target, unit, dueOn, ownerId }
    const saved = await change('goals.save', query, t('goalSaved', { name: name.trim() }))
    if (saved && goal === null) onMade(saved.id)
  }
  return (
    <RecordPanel kind="goal" record={goal} name={name} onName={setName} onSave={save} onClose={onClose}>
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
    </RecordPanel>
  )
}
