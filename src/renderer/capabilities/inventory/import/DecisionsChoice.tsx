import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import type { ImportState } from './use-import.ts'
import styles from './read-as.module.css'

type DecisionsChoiceProps = {
  decisions: NonNullable<ImportPreview['decisions']>
  remarks: readonly string[]
  taking: boolean
  choose: Pick<ImportState, 'setConflicts'>
  disabled: boolean
}

/** Who changed a workbook of the plan, and what becomes of wishes that the plan has left behind. */
export function DecisionsChoice({ decisions, remarks, taking, choose, disabled }: DecisionsChoiceProps) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { editor, at, version, proposed, conflicts } = decisions
  return (
    <section className={styles.readAs} aria-label={t('returnedTitle')}>
      <dl className={styles.facts}>
        <dt>{t('editor')}</dt>
        <dd>{editor}</dd>
        <dt>{t('returnedAt')}</dt>
        <dd>{format.date(at)}</dd>
        <dt>{t('returnedVersion')}</dt>
        <dd>{format.number(version)}</dd>
        <dt>{t('returnedProposed')}</dt>
        <dd>{format.number(proposed)}</dd>
      </dl>
      {remarks.map((remark) => (
        <p key={remark} className={styles.hint}>
          {remark}
        </p>
      ))}
      {conflicts > 0 ? (
        <>
          <p className={styles.hint} role="status">
            {t('returnedConflicts', { count: conflicts, replace: { count: format.number(conflicts) } })}
          </p>
          <Checkbox
            checked={taking}
            disabled={disabled}
            label={t('takeChanged')}
            description={t('takeChangedHint')}
            onChange={(event) => choose.setConflicts(event.currentTarget.checked ? 'take' : 'keep')}
          />
        </>
      ) : null}
    </section>
  )
}
