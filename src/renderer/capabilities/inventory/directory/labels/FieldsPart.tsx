import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomField, FieldType } from '#shared/model/custom-field.ts'
import { useFormat } from '../../../../app/format.ts'
import { Figure } from '../../../../components/page/Figure.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { change } from '../../accounts/change.ts'
import styles from '../directory.module.css'
import { accountsLink } from '../place.ts'

/** The workspace's own fields: added, renamed, removed. */
export function FieldsPart({ fields }: { fields: readonly CustomField[] }) {
  const { t } = useTranslation(['people', 'frame'])
  const format = useFormat()
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null)
  return (
    <section>
      <h2>{t('customFields')}</h2>
      <p className={styles.hint}>{t('customFieldsLead')}</p>
      <div className={styles.begin}>
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEditing('new')}>
          {t('fieldAdd')}
        </Button>
      </div>
      {editing === null ? null : (
        <FieldForm
          key={editing === 'new' ? 'new' : editing.id}
          known={editing === 'new' ? null : editing}
          onDone={() => setEditing(null)}
        />
      )}
      {fields.length === 0 && editing === null ? <p className={styles.quiet}>{t('fieldsNone')}</p> : null}
      {fields.map((field) => (
        <div key={field.id} className={styles.card}>
          <div className={styles.row}>
            <span>{field.name}</span>
            <span>
              <Figure
                value={format.number(field.accounts)}
                label={t('openFigure', { count: field.accounts, name: field.name })}
                {...(field.accounts > 0 ? { href: accountsLink('field', field.name) } : {})}
              />
              <TextButton label={t('editWhat', { name: field.name })} onClick={() => setEditing(field)}>
                {t('edit')}
              </TextButton>
              <TextButton
                label={t('deleteWhat', { name: field.name })}
                onClick={() =>
                  void change('fields.remove', { id: field.id }, () => t('removedEntry', { name: field.name }))
                }
              >
                {t('delete')}
              </TextButton>
            </span>
            <small>{[t(`type_${field.type}`), field.choices.join(', ')].filter(Boolean).join(' · ')}</small>
          </div>
        </div>
      ))}
    </section>
  )
}

function FieldForm({ known, onDone }: { known: CustomField | null; onDone: () => void }) {
  const { t } = useTranslation(['people', 'frame'])
  const [name, setName] = useState(known?.name ?? '')
  const [type, setType] = useState<FieldType>(known?.type ?? 'text')
  const [choices, setChoices] = useState((known?.choices ?? []).join('\n'))
  const lines = [...new Set(choices.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])))]
  const ready = name.trim() !== '' && (type !== 'choice' || lines.length > 0)
  const save = async (): Promise<void> => {
    const saved = await change('fields.save', {
      id: known?.id ?? null,
      name,
      type,
      choices: type === 'choice' ? lines : [],
    })
    if (saved) onDone()
  }
  return (
    <form
      className={styles.form}
      style={{ paddingBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void save()
      }}
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('type')}
        allowDeselect={false}
        value={type}
        data={FieldType.options.map((value) => ({ value, label: t(`type_${value}`) }))}
        onChange={(value) => setType(FieldType.catch('text').parse(value))}
      />
      {type === 'choice' ? (
        <Textarea
          label={t('choices')}
          description={t('choicesHint')}
          autosize
          minRows={3}
          maxRows={10}
          value={choices}
          onChange={(event) => setChoices(event.currentTarget.value)}
        />
      ) : null}
      <span className={styles.verbs}>
        <Button variant="default" onClick={onDone}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" disabled={!ready}>
          {t('save')}
        </Button>
      </span>
    </form>
  )
}
