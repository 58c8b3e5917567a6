import { Button, NumberInput, Popover } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanLimits } from '#shared/model/plan.ts'
import { BrandFloors } from './BrandFloors.tsx'
import styles from './plan.module.css'
import type { Suggest } from './use-suggest.ts'
import { WeightChoices } from './WeightChoices.tsx'

const asLimit = (value: string | number): number | undefined => (typeof value === 'number' ? value : undefined)

/** The limits a suggestion can be asked to keep to, and what weighs how much in it. */
export function LimitsMenu({ suggest, accounts }: { suggest: Suggest; accounts: number | undefined }) {
  const { t } = useTranslation('plan')
  const { limits, setLimits } = suggest
  const set = Object.values(limits).some((limit) => limit !== undefined)
  const change = (patch: Partial<PlanLimits>): void => {
    const next = Object.entries({ ...limits, ...patch }).filter(([, value]) => value !== undefined)
    setLimits(Object.fromEntries(next))
  }
  return (
    <Popover position="bottom-end" trapFocus withinPortal returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
          data-set={set || undefined}
        >
          <span className={styles.headWord}>{t('limits')}</span>
          {set ? <span className={styles.dot} aria-hidden /> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('limitsTitle')} className={styles.limits}>
        <NumberInput
          label={t('maxAccounts')}
          placeholder={t('noLimit')}
          data-autofocus
          min={1}
          max={accounts}
          allowDecimal={false}
          value={limits.maxAccounts ?? ''}
          onChange={(value) => change({ maxAccounts: asLimit(value) })}
        />
        <NumberInput
          label={t('minAudience')}
          placeholder={t('noLimit')}
          min={0}
          max={100}
          suffix=" %"
          value={limits.minAudience === undefined ? '' : Math.round(limits.minAudience * 1000) / 10}
          onChange={(value) => {
            const percent = asLimit(value)
            change({ minAudience: percent === undefined ? undefined : percent / 100 })
          }}
        />
        <div className={styles.limitsPair}>
          <NumberInput
            label={t('maxEffort')}
            placeholder={t('noLimit')}
            min={0}
            value={limits.maxEffort ?? ''}
            onChange={(value) => change({ maxEffort: asLimit(value) })}
          />
          <NumberInput
            label={t('maxBudget')}
            placeholder={t('noLimit')}
            min={0}
            thousandSeparator=" "
            value={limits.maxBudget ?? ''}
            onChange={(value) => change({ maxBudget: asLimit(value) })}
          />
        </div>
        <BrandFloors floors={limits.brandAudience ?? []} onChange={(brandAudience) => change({ brandAudience })} />
        <WeightChoices weights={limits.weights ?? {}} onChange={(weights) => change({ weights })} />
        <p>{t('limitsText')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
