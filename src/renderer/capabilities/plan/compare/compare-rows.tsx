import type { ReactNode } from 'react'
import type { PlanLimits, PortfolioFigures } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { NoValue } from '../../../components/table/Truncated.tsx'
import type { Lettered } from '../scenario/use-scenario-work.ts'
import styles from './compare.module.css'
import type { CompareWords } from './use-compare-words.ts'

type CompareRow = {
  readonly id: string
  readonly label: ReactNode
  readonly today: ReactNode
  of(scenario: Lettered): ReactNode
  /** The key line has its figure larger. */
  readonly key?: boolean
  /** A group begins here. */
  readonly first?: boolean
}

type Today = { readonly hours: number; readonly cost: number }

/** The lines of the comparison: what it leaves, what it takes, what becomes of the accounts, how it came about. */
export function compareRows(words: CompareWords, before: PortfolioFigures, today: Today): readonly CompareRow[] {
  const { t, format } = words
  const cost = (value: number): string => `${format.compact(value)} €`
  const none = <NoValue />
  const dispositions = Disposition.options.map((disposition, at): CompareRow => ({
    id: disposition,
    label: <DispositionMark disposition={disposition} label={t(`words:${disposition}`)} />,
    today: none,
    of: (one) => format.number(one.dispositions[disposition] ?? 0),
    first: at === 0,
  }))
  return [
    {
      id: 'accounts',
      key: true,
      label: t('fAccounts'),
      today: format.number(before.accounts),
      of: (one) => format.number(one.after.accounts),
    },
    {
      id: 'kept',
      label: t('cKept'),
      today: format.compact(before.audience),
      of: (one) => (
        <>
          {format.compact(one.after.audience)} <b className={styles.share}>{format.share(one.audienceKept)}</b>
        </>
      ),
    },
    {
      id: 'cells',
      label: t('fCells', { count: before.cellsNeeded }),
      today: format.number(before.cellsCovered),
      of: (one) => format.number(one.after.cellsCovered),
    },
    {
      id: 'hours',
      first: true,
      label: t('cHours'),
      today: format.number(Math.round(today.hours)),
      of: (one) => format.number(Math.round(one.hours)),
    },
    { id: 'cost', label: t('cCost'), today: cost(today.cost), of: (one) => cost(one.cost) },
    {
      id: 'severe',
      label: t('cRisk'),
      today: format.number(before.severeFindings),
      of: (one) => format.number(one.after.severeFindings),
    },
    {
      id: 'owner',
      label: t('fNoOwner'),
      today: format.number(before.withoutOwner),
      of: (one) => format.number(one.after.withoutOwner),
    },
    {
      id: 'networks',
      label: t('fNetworks'),
      today: format.number(before.networks),
      of: (one) => format.number(one.after.networks),
    },
    ...dispositions,
    {
      id: 'decided',
      first: true,
      label: t('cDecided'),
      today: none,
      of: (one) => t('cDecidedOf', { decided: format.number(one.decided), locked: format.number(one.locked) }),
    },
    { id: 'limits', label: t('limits'), today: none, of: (one) => <Limits limits={one.limits} words={words} /> },
    { id: 'sure', label: t('cSure'), today: none, of: (one) => sureness(one, words) },
  ]
}

function sureness({ solution, suggestedAt }: Lettered, { t, format }: CompareWords): ReactNode {
  if (suggestedAt === null) return t('cNotSuggested')
  const status = solution?.status ?? 'rules'
  return status === 'feasible' ? t('cSure_feasible', { gap: format.share(solution?.gap ?? 0) }) : t(`cSure_${status}`)
}

function Limits({ limits, words }: { limits: PlanLimits; words: CompareWords }) {
  const { t, format, brand } = words
  const lines = [
    limits.maxAccounts === undefined ? null : t('lAccounts', { count: limits.maxAccounts }),
    limits.minAudience === undefined ? null : t('lAudience', { share: format.share(limits.minAudience) }),
    limits.maxEffort === undefined ? null : t('lHours', { hours: format.number(limits.maxEffort) }),
    limits.maxBudget === undefined ? null : t('lBudget', { cost: format.number(limits.maxBudget) }),
    ...(limits.brandAudience ?? []).map((one) =>
      t('lBrand', { name: brand(one.brand), share: format.share(one.share) }),
    ),
    ...Object.entries(limits.weights ?? {}).map(([name, value]) =>
      t('lWeight', { name: t(`weight_${name as 'effort' | 'risk' | 'migration'}`), times: format.decimal(value) }),
    ),
  ].filter((line) => line !== null)
  if (lines.length === 0) return <span className={styles.quiet}>{t('lNone')}</span>
  return (
    <ul className={styles.limits}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
