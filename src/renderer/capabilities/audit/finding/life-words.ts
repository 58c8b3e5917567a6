import { useTranslation } from 'react-i18next'
import { FindingStatus, type FindingEvent } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'

type Field = FindingEvent['fields'][number]

/** What happened to a finding, in one line. */
export function useLifeWords(): (event: FindingEvent) => string {
  const { t } = useTranslation(['audit', 'words'])
  const format = useFormat()
  const field = ({ field: name, after }: Field): string | null => {
    if (name === 'assignee_id') return after === null ? t('lifeUnassigned') : t('lifeAssigned', { value: after })
    if (name === 'due_on') return after === null ? t('lifeNoDue') : t('lifeDue', { value: format.day(after) })
    if (after === null) return null
    const status = FindingStatus.safeParse(after)
    if (name === 'status') return t('lifeStatus', { value: status.success ? t(`words:${status.data}`) : after })
    if (name === 'reason') return t('lifeReason', { value: after })
    if (name === 'approver') return t('lifeApprover', { value: after })
    return t('lifeUntil', { value: format.day(after) })
  }
  return ({ kind, fields }) =>
    kind === 'found' || kind === 'gone' || kind === 'back'
      ? t(`life_${kind}`)
      : fields
          .map(field)
          .filter((text) => text !== null)
          .join(' · ')
}
