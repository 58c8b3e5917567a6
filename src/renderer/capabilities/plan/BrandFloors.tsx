import { ActionIcon, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanLimits } from '#shared/model/plan.ts'
import { useAsk } from '../../app/queries.ts'
import styles from './plan.module.css'

type Floors = NonNullable<PlanLimits['brandAudience']>
/** What is asked of a brand that was just chosen. */
const FIRST_SHARE = 0.9

/** The least audience that is kept of single brands. A brand is chosen below and gets its line. */
export function BrandFloors({ floors, onChange }: { floors: Floors; onChange: (floors: Floors | undefined) => void }) {
  const { t } = useTranslation('plan')
  const brands = useAsk('directory.list', { kind: 'brand' }).data?.entries ?? []
  const change = (next: Floors): void => onChange(next.length === 0 ? undefined : next)
  const nameOf = (id: string): string => brands.find((brand) => brand.id === id)?.name ?? id
  const rest = brands.filter((brand) => floors.every((floor) => floor.brand !== brand.id))
  return (
    <fieldset className={styles.limitsGroup}>
      <legend>{t('brandFloors')}</legend>
      {floors.map((floor) => (
        <div key={floor.brand} className={styles.brandFloor}>
          <span className={styles.clip} title={nameOf(floor.brand)}>
            {nameOf(floor.brand)}
          </span>
          <NumberInput
            aria-label={t('brandFloor', { name: nameOf(floor.brand) })}
            min={0}
            max={100}
            suffix=" %"
            value={Math.round(floor.share * 1000) / 10}
            onChange={(value) =>
              change(
                floors.map((one) =>
                  one === floor ? { ...one, share: typeof value === 'number' ? value / 100 : 0 } : one,
                ),
              )
            }
          />
          <ActionIcon
            aria-label={t('brandFloorAway', { name: nameOf(floor.brand) })}
            onClick={() => change(floors.filter((one) => one !== floor))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {rest.length === 0 ? null : (
        <Select
          aria-label={t('brandFloorAdd')}
          placeholder={t('brandFloorAdd')}
          searchable
          value={null}
          data={rest.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(brand) => brand !== null && change([...floors, { brand, share: FIRST_SHARE }])}
          comboboxProps={{ withinPortal: false }}
          maxDropdownHeight={180}
        />
      )}
    </fieldset>
  )
}
