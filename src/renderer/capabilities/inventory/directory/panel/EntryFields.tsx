import { useTranslation } from 'react-i18next'
import { countsFans } from '#shared/model/charter.ts'
import { REGISTER_FIELDS, type RegisterEntry, type RegisterField } from '#shared/model/people.ts'
import { TeamFunction } from '#shared/model/words.ts'
import { change } from '../../accounts/change.ts'
import { Choice } from '../../accounts/edit/Choice.tsx'
import { EntryChoice } from '../../accounts/edit/EntryChoice.tsx'
import { FieldLine, Fields } from '../../accounts/edit/FieldLine.tsx'
import { LineField } from '../../accounts/edit/LineField.tsx'
import { DayField } from '../../../../app/day/DayField.tsx'
import styles from '../directory.module.css'

/** Every field of an entry, each changed where it stands. */
export function EntryFields({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation(['people', 'words'])
  const { kind, id } = entry
  const name = t(kind === 'person' ? 'name_person' : 'name')
  const save = (fields: Record<string, string | null>): Promise<unknown> =>
    change('directory.update', { kind, id, fields })
  return (
    <>
      <Fields>
        <FieldLine label={name}>
          <LineField
            id="entry name"
            label={name}
            value={entry.name}
            placeholder={name}
            quiet
            maxLength={300}
            onSave={(text) => (text === null ? null : change('directory.update', { kind, id, name: text }))}
          />
        </FieldLine>
        {REGISTER_FIELDS[kind].map((field) => (
          <FieldLine key={field.id} label={t(`field_${field.id}` as 'field_title')}>
            <Control entry={entry} field={field} onSave={save} />
          </FieldLine>
        ))}
      </Fields>
      {kind === 'goal' && countsFans(entry.fields['metric'] ?? null) ? (
        <p className={styles.warning} role="status">
          {t('metricCountsFans')}
        </p>
      ) : null}
      {kind === 'person' ? <p className={styles.hint}>{t('personalHint')}</p> : null}
    </>
  )
}

function Control({
  entry,
  field,
  onSave,
}: {
  entry: RegisterEntry
  field: RegisterField
  onSave: (fields: Record<string, string | null>) => Promise<unknown>
}) {
  const { t } = useTranslation(['people', 'words'])
  const label = t(`field_${field.id}` as 'field_title')
  const value = entry.fields[field.id] ?? null
  switch (field.holds) {
    case 'entry':
      return (
        <EntryChoice
          id={`entry ${field.id}`}
          label={label}
          kind={field.of}
          value={value}
          chosen={entry.names[field.id] ?? null}
          placeholder={t('words:notStated')}
          clearLabel={t('words:notStated')}
          without={[entry.id]}
          quiet
          onChoose={(id) => void onSave({ [field.id]: id })}
        />
      )
    case 'day':
      return <DayField bare label={label} value={value} onSave={(day) => onSave({ [field.id]: day })} />
    case 'function':
      return (
        <Choice
          id="entry function"
          label={label}
          chosen={value === null ? null : t(`words:${value}` as 'words:marketing')}
          placeholder={t('words:notStated')}
          options={TeamFunction.options.map((id) => ({ id, label: t(`words:${id}`) }))}
          quiet
          onChoose={(id) => void onSave({ function: id })}
        />
      )
    default:
      return (
        <LineField
          id={`entry ${field.id}`}
          label={label}
          value={value}
          placeholder={t('words:notStated')}
          quiet
          lines={field.holds === 'lines'}
          onSave={(text) => onSave({ [field.id]: text })}
        />
      )
  }
}
