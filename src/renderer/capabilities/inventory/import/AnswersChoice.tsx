import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import type { ImportState } from './use-import.ts'
import styles from './read-as.module.css'

type AnswersChoiceProps = {
  answers: NonNullable<ImportPreview['answers']>
  remarks: readonly string[]
  taking: boolean
  choose: Pick<ImportState, 'setConflicts'>
  disabled: boolean
}

/** Whose answers these are, and what becomes of those that the inventory contradicts by now. */
export function AnswersChoice({ answers, remarks, taking, choose, disabled }: AnswersChoiceProps) {
  const { t } = useTranslation('asking')
  const format = useFormat()
  const { to, at, asked, given, taken, conflicts } = answers
  return (
    <section className={styles.readAs} aria-label={t('answersTitle')}>
      <dl className={styles.facts}>
        <dt>{t('answersFrom')}</dt>
        <dd>{to}</dd>
        <dt>{t('answersAt')}</dt>
        <dd>{format.date(at)}</dd>
        <dt>{t('answersGiven')}</dt>
        <dd>{t('answersOf', { given: format.number(given), asked: format.number(asked) })}</dd>
        <dt>{t('answersTaken')}</dt>
        <dd>{format.number(taken)}</dd>
      </dl>
      {remarks.map((remark) => (
        <p key={remark} className={styles.hint}>
          {remark}
        </p>
      ))}
      {conflicts > 0 || taking ? (
        <>
          {conflicts > 0 ? (
            <p className={styles.hint} role="status">
              {t('conflicts', { count: conflicts, replace: { count: format.number(conflicts) } })}
            </p>
          ) : null}
          <Checkbox
            checked={taking}
            disabled={disabled}
            label={t('takeConflicts')}
            description={t('takeConflictsHint')}
            onChange={(event) => choose.setConflicts(event.currentTarget.checked ? 'take' : 'keep')}
          />
        </>
      ) : null}
    </section>
  )
}
