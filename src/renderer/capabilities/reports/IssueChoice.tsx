import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useAsk } from '../../app/queries.ts'
import styles from './reports.module.css'

export type Issue = { readonly wanted: boolean; readonly note: string }

/** Which version the documents are of, and whether the plan is issued as the next one with them. */
export function IssueChoice({ issue, onChange }: { issue: Issue; onChange: (issue: Issue) => void }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { data } = useAsk('plan.versions', {})
  if (data === undefined) return null
  const [newest] = data.versions
  const next = (newest?.number ?? 0) + 1
  if (newest && !data.draft)
    return (
      <p className={styles.version}>
        {t('isVersion', { n: newest.number, day: format.date(newest.issuedAt), who: newest.issuedBy })}
      </p>
    )
  return (
    <div className={styles.issue}>
      <Checkbox
        checked={issue.wanted}
        onChange={(event) => onChange({ ...issue, wanted: event.currentTarget.checked })}
        label={t('issue', { n: next })}
        description={
          newest ? t('draftAfter', { n: newest.number, day: format.date(newest.issuedAt) }) : t('draftFirst')
        }
      />
      {issue.wanted ? (
        <TextInput
          aria-label={t('issueNote')}
          placeholder={t('issueNote')}
          maxLength={500}
          value={issue.note}
          onChange={(event) => onChange({ ...issue, note: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
