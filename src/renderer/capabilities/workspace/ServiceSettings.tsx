import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useAsk } from '../../app/queries.ts'
import { Hours } from '../conversations/rules/Hours.tsx'
import { Targets } from '../conversations/rules/Targets.tsx'

/** When each market works: the same parts as in the conversations, where times are counted in them. */
export function WeekSettings() {
  const { t } = useTranslation('settings')
  const rules = useAsk('service.rules', {})
  if (rules.isError || rules.data === undefined)
    return (
      <section aria-label={t('week')}>
        <h2>{t('week')}</h2>
        <Awaited of={[rules]} rows={4} flush />
      </section>
    )
  return <Hours hours={rules.data.hours} holidays={rules.data.holidays} />
}

/** Within which time an answer or a solution is due. */
export function TargetSettings() {
  const { t } = useTranslation('settings')
  const rules = useAsk('service.rules', {})
  if (rules.isError || rules.data === undefined)
    return (
      <section aria-label={t('targets')}>
        <h2>{t('targets')}</h2>
        <Awaited of={[rules]} rows={4} flush />
      </section>
    )
  return <Targets targets={rules.data.targets} />
}
