import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { change } from '../carry/change.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import shared from '../plan.module.css'
import styles from './panel.module.css'

/** The fields a refocus has to say something about; the others stay as they are in the purpose. */
const FIELDS = ['what', 'who', 'why', 'how'] as const

/** What a refocused account will be for. It becomes the purpose when the decision is carried out. */
export function Charter({ row }: { row: PlanRow }) {
  const { t } = useTranslation('ready')
  const { of } = useScenario()
  const stored = Object.fromEntries(FIELDS.map((field) => [field, row.charter?.[field] ?? '']))
  const [draft, setDraft] = useState<Record<string, string>>(stored)
  const changed = FIELDS.some((field) => (draft[field] ?? '').trim() !== stored[field])
  const save = (event: FormEvent): void => {
    event.preventDefault()
    void change(
      'plan.decide',
      {
        ...of,
        accounts: [row.account],
        disposition: 'refocus',
        reason: row.reason,
        charter: { ...row.charter, ...draft },
      },
      () => t('didCharter'),
    )
  }
  return (
    <form className={styles.charter} onSubmit={save}>
      <h4 className={shared.askTitle}>{t('charter')}</h4>
      <p className={shared.quiet}>{t('charterHint')}</p>
      {FIELDS.map((field) => (
        <Textarea
          key={field}
          label={t(`charter_${field}`)}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={4000}
          readOnly={row.locked}
          value={draft[field] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            setDraft((known) => ({ ...known, [field]: value }))
          }}
        />
      ))}
      {changed && !row.locked ? (
        <div className={shared.mergeActions}>
          <Button type="submit">{t('charterSave')}</Button>
        </div>
      ) : null}
    </form>
  )
}
