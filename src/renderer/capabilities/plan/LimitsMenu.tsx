import { Button, NumberInput, Popover } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './plan.module.css'
import type { Suggest } from './use-suggest.ts'

const asLimit = (value: string | number): number | null => (typeof value === 'number' ? value : null)

/** The two limits a suggestion can be asked to keep to. */
export function LimitsMenu({ suggest, accounts }: { suggest: Suggest; accounts: number | undefined }) {
  const { t } = useTranslation('plan')
  const { limits, setLimits } = suggest
  const set = limits.maxAccounts !== null || limits.minAudience !== null
  return (
    <Popover position="bottom-end" trapFocus withinPortal returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
          data-set={set || undefined}
        >
          {t('limits')}
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
          onChange={(value) => setLimits({ ...limits, maxAccounts: asLimit(value) })}
        />
        <NumberInput
          label={t('minAudience')}
          placeholder={t('noLimit')}
          min={0}
          max={100}
          suffix=" %"
          value={limits.minAudience ?? ''}
          onChange={(value) => setLimits({ ...limits, minAudience: asLimit(value) })}
        />
        <p>{t('limitsText')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
