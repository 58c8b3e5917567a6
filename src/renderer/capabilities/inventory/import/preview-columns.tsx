import type { TFunction } from 'i18next'
import type { Format } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { ResultMark } from './ResultMark.tsx'
import type { Row } from './shown-rows.ts'
import styles from './import.module.css'
import problems from './problems.module.css'

/** Columns of the preview. `several` sheets need their name beside the row. */
export function previewColumns(t: TFunction<'import'>, format: Format, several: boolean): readonly Column<Row>[] {
  return [
    {
      id: 'row',
      header: t('row'),
      width: several ? 120 : 60,
      align: 'end',
      tone: 'quiet',
      render: ({ row, sheet }) =>
        several && sheet ? <Truncated text={`${sheet} ${format.number(row)}`} at="middle" /> : format.number(row),
    },
    {
      id: 'result',
      header: t('result'),
      width: 112,
      render: ({ result }) => <ResultMark result={result} />,
    },
    {
      id: 'account',
      header: t('account'),
      min: 150,
      flex: 1.4,
      tone: 'name',
      render: (row) => <AccountName row={row} />,
    },
    {
      id: 'brand',
      header: t('brand'),
      min: 80,
      flex: 0.8,
      tone: 'plain',
      priority: 2,
      render: ({ brand }) => (brand === null ? <NoValue /> : <Truncated text={brand} />),
    },
    {
      id: 'market',
      header: t('market'),
      min: 60,
      flex: 0.5,
      tone: 'plain',
      priority: 3,
      render: ({ market }) => (market === null ? <NoValue /> : <Truncated text={market} />),
    },
    {
      id: 'effect',
      header: t('effect'),
      min: 180,
      flex: 3,
      tone: 'small',
      render: (row) =>
        row.result === 'updated' && row.changes.length > 0 ? <Changes row={row} /> : <Truncated text={row.effect} />,
    },
  ]
}

/** Before and after, field by field, as far as the line reaches. */
function Changes({ row }: { row: Row }) {
  return (
    <span className={problems.changeLine} title={row.effect}>
      {row.changes.map(({ field, from, to }) => (
        <span key={`${field} ${to}`} className={problems.change}>
          <i>{field}</i>
          {from === null ? null : <span>{from} →</span>}
          <b>{to}</b>
        </span>
      ))}
    </span>
  )
}

function AccountName({ row }: { row: Row }) {
  if (row.handle === null) return <NoValue />
  return (
    <span className={styles.account} data-rejected={row.result === 'rejected' || undefined}>
      <NetworkIcon icon={row.networkIcon ?? 'world'} />
      <Truncated text={row.handle} at="middle" />
    </span>
  )
}
