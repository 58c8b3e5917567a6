import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import type { CustomField } from '#shared/model/custom-field.ts'
import { useAsk } from '../../../app/queries.ts'
import { Chip } from '../../../components/marks/Chip.tsx'
import { change } from '../accounts/change.ts'
import { Choice } from '../accounts/edit/Choice.tsx'
import { FieldLine } from '../accounts/edit/FieldLine.tsx'
import { LineField } from '../accounts/edit/LineField.tsx'
import { DayField } from '../../../app/day/DayField.tsx'

/** Tags and the workspace's own fields of one account, each changed where it stands. */
export function LabelFields({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('people')
  const fields = useAsk('fields.list', {})
  const values = useAsk('fields.of', { account: account.id })
  return (
    <>
      <FieldLine label={t('tags')}>
        <Tags account={account} />
      </FieldLine>
      {(fields.data?.fields ?? []).map((field) => (
        <FieldLine key={field.id} label={field.name}>
          <Value
            account={account.id}
            field={field}
            value={values.data?.values.find((one) => one.field === field.id)?.value ?? null}
          />
        </FieldLine>
      ))}
    </>
  )
}

function Tags({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('people')
  const { data } = useAsk('tags.list', {})
  const set = (wish: { add?: string[]; drop?: string[] }): void =>
    void change('tags.set', { accounts: [account.id], ...wish })
  return (
    <>
      {account.tags.map((tag) => (
        <Chip key={tag} onRemove={() => set({ drop: [tag] })} removeLabel={t('dropTag', { name: tag })}>
          {tag}
        </Chip>
      ))}
      <Choice
        id="tags"
        label={t('tags')}
        chosen={null}
        placeholder={t('addTag')}
        options={(data?.tags ?? [])
          .filter((tag) => !account.tags.includes(tag.name))
          .map((tag) => ({ id: tag.name, label: tag.name, note: String(tag.accounts) }))}
        quiet
        onChoose={(name) => set({ add: [name] })}
        onCreate={(name) => set({ add: [name] })}
      />
    </>
  )
}

function Value({ account, field, value }: { account: string; field: CustomField; value: string | null }) {
  const { t } = useTranslation('words')
  const save = (next: string | null): Promise<unknown> =>
    change('fields.set', { accounts: [account], field: field.id, value: next })
  if (field.type === 'date') return <DayField bare label={field.name} value={value} onSave={save} />
  if (field.type === 'choice')
    return (
      <Choice
        id={`field ${field.id}`}
        label={field.name}
        chosen={value}
        placeholder={t('notStated')}
        options={field.choices.map((choice) => ({ id: choice, label: choice }))}
        clear={{ label: t('notStated'), onClear: () => void save(null) }}
        quiet
        onChoose={(choice) => void save(choice)}
      />
    )
  return (
    <LineField
      id={`field ${field.id}`}
      label={field.name}
      value={value}
      placeholder={t('notStated')}
      quiet
      maxLength={4000}
      onSave={save}
    />
  )
}
