import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectorKind, ConnectorSettings } from '#shared/model/sync.ts'
import { ProblemError } from '../../../api.ts'
import { wordsOf } from '../../../app/problems.ts'
import styles from '../sync.module.css'

type Wish = { readonly name: string; readonly settings: ConnectorSettings }
type SettingsFormProps = {
  kind: ConnectorKind
  name: string
  settings: ConnectorSettings
  saveLabel: string
  onSave: (wish: Wish) => Promise<void>
  onCancel: () => void
}

/** Where a source may be inside a company's own network: a server of one's own. */
const MAY_BE_INSIDE: ReadonlySet<string> = new Set(['mastodon', 'feed', 'site', 'bluesky', 'chatwoot', 'json'])

/** Name and settings of one connector; what cannot be used is said at its field. */
export function SettingsForm({ kind, name: first, settings, saveLabel, onSave, onCancel }: SettingsFormProps) {
  const { t } = useTranslation('sync')
  const [name, setName] = useState(first)
  const [values, setValues] = useState(settings)
  const [wrong, setWrong] = useState<{ field: string; text: string } | null>(null)
  const put = (field: string, value: string): void => {
    setValues((before) => ({ ...before, [field]: value }))
    setWrong(null)
  }
  const ready =
    name.trim() !== '' && kind.fields.every((one) => !one.required || (values[one.name] ?? '').trim() !== '')
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    try {
      await onSave({ name, settings: values })
    } catch (error) {
      const field = error instanceof ProblemError ? error.problem.details?.['field'] : undefined
      setWrong({ field: typeof field === 'string' ? field : '', text: wordsOf(error).todo })
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('nameLabel')}
        value={name}
        maxLength={120}
        data-autofocus
        error={wrong?.field === '' ? wrong.text : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {kind.fields.map(({ name: field, kind: form, required }) => {
        const common = {
          label: t(`field_${field}` as 'field_address'),
          description: t(`hint_${field}` as 'hint_address') || undefined,
          error: wrong?.field === field ? wrong.text : undefined,
          value: values[field] ?? '',
          spellCheck: false,
          withAsterisk: required,
        }
        if (form === 'flag')
          return (
            <Checkbox
              key={field}
              label={common.label}
              checked={values[field] === 'yes'}
              onChange={(event) => put(field, event.currentTarget.checked ? 'yes' : '')}
            />
          )
        if (form === 'lines' || form === 'mapping')
          return (
            <Textarea
              key={field}
              {...common}
              autosize
              minRows={3}
              maxRows={12}
              onChange={(event) => put(field, event.currentTarget.value)}
            />
          )
        return <TextInput key={field} {...common} onChange={(event) => put(field, event.currentTarget.value)} />
      })}
      {MAY_BE_INSIDE.has(kind.type) ? (
        <Checkbox
          label={t('insideLabel')}
          checked={values['inside'] === 'yes'}
          onChange={(event) => put('inside', event.currentTarget.checked ? 'yes' : '')}
        />
      ) : null}
      <Group gap={8}>
        <Button type="submit" disabled={!ready}>
          {saveLabel}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}
