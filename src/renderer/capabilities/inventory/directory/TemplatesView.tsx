import { Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Purpose, PURPOSE_FIELDS } from '#shared/model/account.ts'
import { type CharterTemplate, PLACEHOLDERS } from '#shared/model/charter.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { change } from '../accounts/change.ts'
import styles from './directory.module.css'

const NOTHING: Purpose = { who: null, what: null, when: null, where: null, why: null, how: null, extent: null }

/** Charter templates: answers with places that each account fills from what it states. */
export function TemplatesView() {
  const { t } = useTranslation(['people', 'words', 'frame'])
  const { data, error, refetch } = useAsk('charters.list', {})
  const [editing, setEditing] = useState<CharterTemplate | 'new' | null>(null)
  useReady(data !== undefined)
  const templates = data?.templates ?? []
  const remove = (template: CharterTemplate): void =>
    void change('charters.remove', { id: template.id }, () => t('removedEntry', { name: template.name }))
  return (
    <div className={styles.columns}>
      <section>
        <h2>{t('view_templates')}</h2>
        <p className={styles.hint}>{t('templatesLead')}</p>
        <div className={styles.begin}>
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setEditing('new')}>
            {t('templateAdd')}
          </Button>
        </div>
        {error || data === undefined ? <Awaited of={[{ error, refetch }]} rows={4} flush /> : null}
        {data && templates.length === 0 ? <p className={styles.quiet}>{t('templatesNone')}</p> : null}
        {templates.map((template) => (
          <div key={template.id} className={styles.card}>
            <div className={styles.row}>
              <span>{template.name}</span>
              <span>
                <TextButton label={t('editWhat', { name: template.name })} onClick={() => setEditing(template)}>
                  {t('edit')}
                </TextButton>
                <TextButton label={t('deleteWhat', { name: template.name })} onClick={() => remove(template)}>
                  {t('delete')}
                </TextButton>
              </span>
              <small>
                {PURPOSE_FIELDS.filter((field) => template.fields[field] !== null)
                  .map((field) => `${t(`words:${field}`)}: ${template.fields[field] ?? ''}`)
                  .join(' · ')}
              </small>
            </div>
          </div>
        ))}
      </section>
      {editing === null ? null : (
        <TemplateForm
          key={editing === 'new' ? 'new' : editing.id}
          known={editing === 'new' ? null : editing}
          onDone={() => setEditing(null)}
        />
      )}
    </div>
  )
}

function TemplateForm({ known, onDone }: { known: CharterTemplate | null; onDone: () => void }) {
  const { t } = useTranslation(['people', 'words', 'frame', 'inventory'])
  const [name, setName] = useState(known?.name ?? '')
  const [fields, setFields] = useState<Purpose>(known?.fields ?? NOTHING)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    first.current?.focus()
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const save = async (): Promise<void> => {
    const saved = await change('charters.save', { id: known?.id ?? null, name, fields }, () =>
      t('templateSaved', { name }),
    )
    if (saved) onDone()
  }
  return (
    <section>
      <h2>{known?.name ?? t('templateAdd')}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void save()
        }}
      >
        <TextInput
          ref={first}
          label={t('name')}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className={styles.hint}>{t('placeholders', { list: PLACEHOLDERS.map((each) => `{${each}}`).join(', ') })}</p>
        {PURPOSE_FIELDS.map((field) => (
          <Textarea
            key={field}
            label={`${t(`words:${field}`)}: ${t(`inventory:ask_${field}`)}`}
            placeholder={t(`example_${field}`)}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={4000}
            value={fields[field] ?? ''}
            onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value || null })}
          />
        ))}
        <span className={styles.verbs}>
          <Button variant="default" onClick={onDone}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </span>
      </form>
    </section>
  )
}
