import { useTranslation } from 'react-i18next'
import type { AccountDetail, AccountPatch } from '#shared/model/account.ts'
import { JourneyStage, Lifecycle } from '#shared/model/words.ts'
import { useFormat } from '../../../../app/format.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { Chip } from '../../../../components/marks/Chip.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { IN_USE } from '../cells/cell-fields.ts'
import { change, today } from '../change.ts'
import { Choice } from '../edit/Choice.tsx'
import { EntryChoice } from '../edit/EntryChoice.tsx'
import { FieldLine, Fields } from '../edit/FieldLine.tsx'
import { LineField } from '../edit/LineField.tsx'
import { LabelFields } from '../../people/LabelFields.tsx'
import styles from './panel.module.css'

const ENTRIES = [
  { field: 'brandId', name: 'brand', kind: 'brand' },
  { field: 'marketId', name: 'market', kind: 'market' },
  { field: 'teamId', name: 'team', kind: 'team' },
] as const

/** The account's own fields, each changed where it stands. */
export function DetailFields({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  const save = (patch: AccountPatch): Promise<unknown> => change('accounts.update', { ids: [account.id], patch })
  const unstated = t('words:notStated')
  const line = (field: 'displayName' | 'language' | 'website' | 'note') => (
    <FieldLine label={t(`field_${field}`)}>
      <LineField
        id={field}
        label={t(`field_${field}`)}
        value={account[field]}
        placeholder={unstated}
        quiet
        lines={field === 'note'}
        onSave={(value) => save({ [field]: value })}
      />
    </FieldLine>
  )
  return (
    <Fields>
      {line('displayName')}
      {ENTRIES.map(({ field, name, kind }) => (
        <FieldLine key={field} label={t(`words:${name}`)} help={<TermHelp term={name} />}>
          <EntryChoice
            id={name}
            label={t(`words:${name}`)}
            kind={kind}
            value={account[field]}
            chosen={account[name]}
            placeholder={unstated}
            clearLabel={unstated}
            quiet
            onChoose={(id) => void save({ [field]: id })}
          />
        </FieldLine>
      ))}
      <FieldLine label={t('lifecycle')}>
        {account.lifecycle === 'proposed' || account.lifecycle === 'approved' ? (
          t(`inLife_${account.lifecycle}`)
        ) : (
          <Choice
            id="lifecycle"
            label={t('lifecycle')}
            chosen={t(`inLife_${account.lifecycle}`)}
            placeholder={unstated}
            options={IN_USE.map((id) => ({ id, label: t(`inLife_${id}`) }))}
            quiet
            onChoose={(id) => void save({ lifecycle: Lifecycle.parse(id) })}
          />
        )}
      </FieldLine>
      <FieldLine label={t('stages')} help={<TermHelp term="journeyStage" />}>
        <Stages account={account} />
      </FieldLine>
      <FieldLine label={t('goals')} help={<TermHelp term="goal" />}>
        <Goals account={account} />
      </FieldLine>
      <LabelFields account={account} />
      {line('language')}
      {line('website')}
      {line('note')}
      <FieldLine label={t('reviewed')}>
        <span className={account.reviewedOn === null ? styles.quietText : undefined}>
          {account.reviewedOn === null ? t('neverReviewed') : format.day(account.reviewedOn)}
        </span>
        {account.reviewedOn === today() ? null : (
          <TextButton onClick={() => void save({ reviewedOn: today() })}>{t('reviewedToday')}</TextButton>
        )}
      </FieldLine>
      {account.aliases.length === 0 ? null : <FieldLine label={t('aliases')}>{account.aliases.join(', ')}</FieldLine>}
      {account.sources.length === 0 ? null : (
        <FieldLine label={t('sources')}>
          <span>
            {account.sources
              .slice(0, 3)
              .map((source) => t('sourceRow', { file: source.file, row: format.number(source.row) }))
              .join('; ')}
          </span>
        </FieldLine>
      )}
    </Fields>
  )
}

export function Stages({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('words')
  const toggle = (stage: JourneyStage): void => {
    const stages = account.stages.includes(stage)
      ? account.stages.filter((each) => each !== stage)
      : [...account.stages, stage]
    void change('accounts.setStages', { id: account.id, stages })
  }
  return (
    <span className={styles.chips}>
      {JourneyStage.options.map((stage) => (
        <Chip key={stage} chosen={account.stages.includes(stage)} onClick={() => toggle(stage)}>
          {t(stage)}
        </Chip>
      ))}
    </span>
  )
}

export function Goals({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('inventory')
  const ids = account.goals.map((goal) => goal.id)
  const save = (goals: string[]): void => void change('accounts.setGoals', { id: account.id, goals })
  return (
    <>
      {account.goals.map((goal) => (
        <Chip
          key={goal.id}
          onRemove={() => save(ids.filter((id) => id !== goal.id))}
          removeLabel={t('dropGoal', { name: goal.name })}
        >
          {goal.name}
        </Chip>
      ))}
      <EntryChoice
        id="goals"
        label={t('goals')}
        kind="goal"
        value={null}
        chosen={null}
        placeholder={t('addGoal')}
        without={ids}
        quiet
        onChoose={(id) => {
          if (id !== null) save([...ids, id])
        }}
      />
    </>
  )
}
