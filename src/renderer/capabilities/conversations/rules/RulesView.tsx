import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { ErrorNotice } from '../../../components/notice/ErrorNotice.tsx'
import { Hours } from './Hours.tsx'
import styles from './rules.module.css'
import { Targets } from './Targets.tsx'
import { Weights } from './Weights.tsx'

/** What the service is held to: targets, working hours, days off, and how triage weighs. */
export function RulesView() {
  const { t } = useTranslation('frame')
  const rules = useAsk('service.rules', {})
  const weights = useAsk('triage.weights', {})
  const failed = rules.error ?? weights.error
  useReady(failed !== null)
  if (failed !== null) {
    const { what, todo } = wordsOf(failed)
    return (
      <ErrorNotice title={what} text={todo} retry={{ label: t('tryAgain'), onRetry: () => void rules.refetch() }} />
    )
  }
  if (rules.data === undefined || weights.data === undefined) return null
  return (
    <div className={styles.view}>
      <div className={styles.column}>
        <Targets targets={rules.data.targets} />
        <Hours hours={rules.data.hours} holidays={rules.data.holidays} />
      </div>
      <div className={styles.column}>
        <Weights key={JSON.stringify(weights.data)} inForce={weights.data.weights} own={weights.data.own} />
      </div>
    </div>
  )
}
