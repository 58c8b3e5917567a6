import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../../app/format.ts'
import { useAsk } from '../../../../app/queries.ts'
import { runAction } from '../../../../app/palette/actions.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import styles from './panel.module.css'

/** What is suggested or decided for an account, always with the reason. */
export function PlanLines({ id }: { id: string }) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const { data: plan, error, refetch } = useAsk('plan.row', { account: id })
  if (error || plan === undefined) return <Awaited of={[{ error, refetch }]} rows={2} flush />
  if (!plan || (plan.suggested === 'undecided' && plan.decided === null))
    return (
      <p className={styles.quietText}>
        {t('nothingSuggested')} <TextButton onClick={() => runAction('recommend')}>{t('frame:suggestPlan')}</TextButton>
      </p>
    )
  const overruled = plan.decided !== null && plan.decided !== plan.suggested && plan.suggested !== 'undecided'
  return (
    <>
      {plan.decided === null ? null : (
        <p className={styles.why}>
          {t('decidedBy', { who: plan.decidedBy ?? '', day: format.date(plan.decidedAt) })}
          {plan.reason === null ? null : `: ${plan.reason}`}
        </p>
      )}
      {overruled ? (
        <p className={styles.why}>
          <DispositionMark
            disposition={plan.suggested}
            label={t('suggestedTitle', { what: t(`words:${plan.suggested}`) })}
            suggested
          />
        </p>
      ) : null}
      {plan.why.map((why) => (
        <p key={why.code} className={styles.why}>
          {why.text}
        </p>
      ))}
    </>
  )
}
