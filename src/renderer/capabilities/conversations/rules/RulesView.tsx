import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useAsk } from '../../../app/queries.ts'
import { Hours } from './Hours.tsx'
import styles from './rules.module.css'
import { Targets } from './Targets.tsx'
import { Weights } from './Weights.tsx'

/** What the service is held to: targets, working hours, days off, and how triage weighs. */
export function RulesView() {
  const rules = useAsk('service.rules', {})
  const weights = useAsk('triage.weights', {})
  if (rules.isError || rules.data === undefined || weights.isError || weights.data === undefined)
    return <Awaited of={[rules, weights]} />
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
