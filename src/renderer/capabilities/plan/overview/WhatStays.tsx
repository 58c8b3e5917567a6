import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { leavingFilter, stayingFilter } from '../filters.ts'
import shared from '../plan.module.css'
import styles from './overview.module.css'
import { useScenario } from '../scenario/use-scenario.ts'

export const DIMENSIONS = ['network', 'brand', 'market'] as const
type Dimension = (typeof DIMENSIONS)[number]
type Share = { value: string; label: string; icon: string | null; before: number; after: number }

/** Accounts of every network, brand or market, today and as the scenario that is shown leaves them. */
function useShares(dimension: Dimension): readonly Share[] {
  const { of } = useScenario()
  const today = useAsk('accounts.facets', { text: '', fields: [dimension] })
  const planned = useAsk('plan.filterValues', { ...of, text: stayingFilter(), field: dimension })
  const after = new Map((planned.data?.values ?? []).map(({ value, count }) => [value, count]))
  const values = today.data?.facets.find((facet) => facet.field === dimension)?.values ?? []
  return values.map(({ value, label, icon, count }) => ({
    value,
    label,
    icon,
    before: count,
    after: planned.data === undefined ? count : (after.get(value) ?? 0),
  }))
}

/** Where accounts stay (solid) and where they leave (hollow), as bars on one scale. */
export function WhatStays({ dimension, onFilter }: { dimension: Dimension; onFilter: (text: string) => void }) {
  const { t } = useTranslation('plan')
  const shares = useShares(dimension)
  const most = Math.max(1, ...shares.map((share) => share.before))
  return (
    <div className={styles.staysScroll}>
      <table className={styles.staysTable} aria-label={t('stays')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t(`by_${dimension}`)}</span>
            </th>
            <td aria-hidden />
            <th scope="col">
              <i className={styles.keySolid} aria-hidden />
              {t('stay')}
            </th>
            <th scope="col">
              <i className={styles.keyHollow} aria-hidden />
              {t('leave')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <ShareRow key={share.value} share={share} dimension={dimension} most={most} onFilter={onFilter} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ShareRowProps = { share: Share; dimension: Dimension; most: number; onFilter: (text: string) => void }

function ShareRow({ share, dimension, most, onFilter }: ShareRowProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { value, label: name, before, after } = share
  const gone = before - after
  return (
    <tr>
      <th scope="row">
        <span className={shared.named}>
          {dimension === 'network' ? <NetworkIcon icon={share.icon ?? 'world'} size={14} /> : null}
          <span className={shared.clip} title={name}>
            {name}
          </span>
        </span>
      </th>
      <td className={styles.stayBar} aria-hidden>
        <span style={{ width: `${(before / most) * 100}%` }}>
          {after > 0 ? <i data-kind="stay" style={{ flexGrow: after }} /> : null}
          {gone > 0 ? <i data-kind="leave" style={{ flexGrow: gone }} /> : null}
        </span>
      </td>
      <td>
        {after === 0 ? (
          <span className={styles.none}>{format.number(0)}</span>
        ) : (
          <Figure
            value={format.number(after)}
            label={t('showStaying', { count: after, name })}
            onOpen={() => onFilter(stayingFilter(dimension, value))}
          />
        )}
      </td>
      <td>
        {gone === 0 ? (
          <span className={styles.none}>{format.number(0)}</span>
        ) : (
          <Figure
            value={format.number(gone)}
            tone="quiet"
            label={t('showLeaving', { count: gone, name })}
            onOpen={() => onFilter(leavingFilter(dimension, value))}
          />
        )}
      </td>
    </tr>
  )
}
