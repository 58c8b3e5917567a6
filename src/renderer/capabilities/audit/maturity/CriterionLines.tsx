import { useTranslation } from 'react-i18next'
import type { CriterionResult } from '#shared/model/maturity.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { Figure } from '../../../components/page/Figure.tsx'
import styles from './maturity.module.css'
import { StateMark } from './StateMark.tsx'

/** Pieces of evidence with their figures; a figure opens the accounts that lack it. */
export function CriterionLines({ criteria }: { criteria: readonly CriterionResult[] }) {
  return (
    <ul className={styles.criteria}>
      {criteria.map((criterion) => (
        <Line key={criterion.signal} criterion={criterion} />
      ))}
    </ul>
  )
}

function Line({ criterion }: { criterion: CriterionResult }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { have, of, unknown, wanted, unit, lacking, label, state } = criterion
  const all = of + unknown
  const share = all === 0 ? '' : format.share(Math.floor((have / all) * 100) / 100)
  const counted = { have: format.number(have), of: format.number(all), share }
  const value = unit === 'count' ? t('critCount', counted) : all === 0 ? t('critNothing') : t('critShare', counted)
  const door =
    lacking === null || have === all
      ? {}
      : { href: `#${linkTo('accounts', { filter: lacking })}`, label: t('showLacking', { what: label }) }
  return (
    <li>
      <StateMark state={state} />
      <span className={styles.label}>{label}</span>
      <span className={styles.figures}>
        <Figure value={value} {...door} />
        {unknown > 0 && unit === 'share' ? (
          <small>{t('critUnknown', { count: unknown, replace: { count: format.number(unknown) } })}</small>
        ) : null}
        {state === 'met' ? null : (
          <small>{t('critWanted', { wanted: unit === 'share' ? format.share(wanted) : format.number(wanted) })}</small>
        )}
      </span>
    </li>
  )
}
