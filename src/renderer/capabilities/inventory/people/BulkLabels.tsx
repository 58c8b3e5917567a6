import { Button, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from '../accounts/change.ts'
import styles from '../directory/directory.module.css'
import { LabelChanges } from './LabelChanges.tsx'

/** Tags given and taken, and one of the workspace's own fields, for every chosen account. */
export function BulkLabels({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation(['people', 'words'])
  const tags = useAsk('tags.list', {})
  const fields = useAsk('fields.list', {})
  const [add, setAdd] = useState<string[]>([])
  const [drop, setDrop] = useState<string[]>([])
  const [field, setField] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const names = (tags.data?.tags ?? []).map((tag) => tag.name)
  const known = fields.data?.fields.find((one) => one.id === field)
  const tagWish = { accounts: [...ids], add, drop }
  const tagged = useAsk('tags.preview', tagWish, add.length + drop.length > 0)
  const tagChanges = add.length + drop.length > 0 ? tagged.data : undefined
  const fieldWish = { accounts: [...ids], field: field ?? '-', value: value || null }
  const filled = useAsk('fields.preview', fieldWish, field !== null)
  const fieldChanges = field === null || filled.isError ? undefined : filled.data
  const done = ({ changed }: { changed: number }): string => t('changedAccounts', { count: changed })
  return (
    <>
      <PanelSection title={t('tags')}>
        <div className={styles.form}>
          <TagsInput label={t('tagsAdd')} data={names} value={add} onChange={setAdd} maxTags={50} />
          <TagsInput label={t('tagsDrop')} data={names} value={drop} onChange={setDrop} maxTags={50} />
          <span className={styles.verbs}>
            <Button
              disabled={!tagChanges || tagChanges.changes === 0}
              onClick={() => void change('tags.set', tagWish, done)}
            >
              {t('applyTo', { count: tagChanges?.changes ?? 0 })}
            </Button>
          </span>
          {tagChanges ? <LabelChanges preview={tagChanges} all={ids.length} /> : null}
        </div>
      </PanelSection>
      <PanelSection title={t('customFields')}>
        {fields.data?.fields.length === 0 ? (
          <p className={styles.quiet}>{t('fieldsNone')}</p>
        ) : (
          <div className={styles.form}>
            <Select
              label={t('customField')}
              value={field}
              data={(fields.data?.fields ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => {
                setField(next)
                setValue('')
              }}
            />
            {known?.type === 'choice' ? (
              <Select
                label={t('value')}
                value={value || null}
                data={known.choices}
                onChange={(next) => setValue(next ?? '')}
              />
            ) : known?.type === 'date' ? (
              <DayField
                key={known.id}
                label={t('value')}
                description={t('emptyValueHint')}
                value={value || null}
                onSave={(next) => setValue(next ?? '')}
              />
            ) : (
              <TextInput
                label={t('value')}
                description={t('emptyValueHint')}
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            )}
            <span className={styles.verbs}>
              <Button
                disabled={field === null || fieldChanges?.changes === 0}
                onClick={() => void change('fields.set', fieldWish, done)}
              >
                {t('applyTo', { count: fieldChanges?.changes ?? ids.length })}
              </Button>
            </span>
            {fieldChanges ? (
              <LabelChanges preview={fieldChanges} all={ids.length} days={known?.type === 'date'} />
            ) : null}
          </div>
        )}
      </PanelSection>
    </>
  )
}
