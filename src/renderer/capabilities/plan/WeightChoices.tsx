import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanLimits } from '#shared/model/plan.ts'
import styles from './plan.module.css'

type Weights = NonNullable<PlanLimits['weights']>
const WEIGHTS = ['effort', 'risk', 'migration'] as const
/** How much something weighs, by the word for it. */
const STEPS = { less: 0.5, usual: 1, more: 2 } as const
type Step = keyof typeof STEPS
const STEP_NAMES: readonly Step[] = ['less', 'usual', 'more']

const stepOf = (weight = 1): Step => (weight < STEPS.usual ? 'less' : weight > STEPS.usual ? 'more' : 'usual')

type WeightChoicesProps = { weights: Weights; onChange: (weights: Weights | undefined) => void }

/** Half, usual or twice the weight of hours, findings and the work of merging. */
export function WeightChoices({ weights, onChange }: WeightChoicesProps) {
  const { t } = useTranslation('plan')
  const change = (name: keyof Weights, step: Step): void => {
    const next = Object.entries({ ...weights, [name]: STEPS[step] }).filter(([, value]) => value !== 1)
    onChange(next.length === 0 ? undefined : Object.fromEntries(next))
  }
  return (
    <fieldset className={styles.limitsGroup}>
      <legend>{t('weights')}</legend>
      {WEIGHTS.map((name) => (
        <div key={name} className={styles.weight}>
          <span>{t(`weight_${name}`)}</span>
          <SegmentedControl
            size="xs"
            aria-label={t(`weight_${name}`)}
            value={stepOf(weights[name])}
            onChange={(step) => change(name, STEP_NAMES.find((one) => one === step) ?? 'usual')}
            data={STEP_NAMES.map((step) => ({ value: step, label: t(`weigh_${step}`) }))}
          />
        </div>
      ))}
    </fieldset>
  )
}
