import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './insights.module.css'

export type Kept = { title: string; summary: string | null; teamId: string | null }

type KeepProps = {
  suggested: string
  verb: string
  onKeep: (kept: Kept) => void
  /** The other thing to do with it. */
  other?: ReactNode
}

/** A person says in words what was learned, and which team can act on it. */
export function Keep({ suggested, verb, onKeep, other }: KeepProps) {
  const { t } = useTranslation('insights')
  const [title, setTitle] = useState(suggested)
  const [summary, setSummary] = useState('')
  const [teamId, setTeamId] = useState<string | null>(null)
  const teams = useAsk('directory.list', { kind: 'team' })
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() !== '') onKeep({ title: title.trim(), summary: summary.trim() || null, teamId })
  }
  return (
    <PanelSection title={t('keepTitle')}>
      <form className={styles.form} onSubmit={keep}>
        <TextInput
          label={t('insightTitle')}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('summary')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={4000}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
        <Select
          label={t('team')}
          placeholder={t('noTeam')}
          clearable
          searchable
          value={teamId}
          onChange={setTeamId}
          data={(teams.data?.entries ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <span className={styles.verbs}>
          {other}
          <Button type="submit" disabled={title.trim() === ''}>
            {verb}
          </Button>
        </span>
      </form>
    </PanelSection>
  )
}
