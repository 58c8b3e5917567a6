import type { TFunction } from 'i18next'
import { type AccountRow, EXTRA_COLUMNS, type ExtraColumn, type FigureOrigin } from '#shared/model/account.ts'
import type { Format } from '../../../../app/format.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { HealthBar } from '../../../../components/marks/HealthBar.tsx'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { PersonName } from '../../../../components/marks/Person.tsx'
import { SeverityMark } from '../../../../components/marks/SeverityMark.tsx'
import { Sparkline } from '../../../../components/marks/Sparkline.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'

type Words = TFunction<['inventory', 'words', 'frame']>

/** A row's own columns, in the order in which they stand; those not in `DEFAULT_COLUMNS` wait in the chooser. */
const COLUMN_IDS = [
  'name',
  'network',
  'brand',
  'market',
  'team',
  'owner',
  'audience',
  'lastPost',
  'health',
  'findings',
  'lifecycle',
  'disposition',
] as const
type ColumnId = (typeof COLUMN_IDS)[number]
export const DEFAULT_COLUMNS: readonly string[] = [
  'name',
  'brand',
  'market',
  'team',
  'owner',
  'audience',
  'lastPost',
  'health',
  'disposition',
]

const text = (value: string | null) => (value === null ? <NoValue /> : <Truncated text={value} />)

export type CustomField = { readonly id: string; readonly name: string }

/** Columns that come with the row only when they are asked for. */
export const isExtra = (id: string): id is ExtraColumn =>
  id.startsWith('field:') || EXTRA_COLUMNS.some((extra) => extra === id)

/** What a cell of an asked column says, in the language that is on. */
export function extraText(row: AccountRow, id: string, t: Words, format: Format): string | null {
  const value = row.more?.[id] ?? null
  if (value === null) return null
  if (id === 'openedOn' || id === 'reviewedOn' || id === 'addedOn') return format.day(value)
  if (id === 'verified') return value === 'yes' ? t('yes') : t('no')
  if (id === 'stages' || id === 'access')
    return value
      .split('; ')
      .map((word) => t(`words:${word}` as 'words:before', { defaultValue: word }))
      .join(', ')
  return value
}

/** Every column of the accounts table in the language that is on, in the order of the chooser. `now` in milliseconds; `origin` says how old a figure is. */
export function accountColumns(
  t: Words,
  format: Format,
  now: number,
  custom: readonly CustomField[],
  origin: (of: FigureOrigin | null) => string,
): Map<string, Column<AccountRow>> {
  const extra = (id: string, header: string): Column<AccountRow> => ({
    id,
    header,
    min: 90,
    flex: 1,
    priority: 10,
    tone: 'small',
    render: (row) => text(extraText(row, id, t, format)),
  })
  const own = Object.values(ownColumns(t, format, now, origin))
  const name: Column<AccountRow> = {
    id: 'displayName',
    header: t('column_displayName'),
    min: 110,
    flex: 2,
    priority: 10,
    tone: 'small',
    render: (row) => text(row.displayName),
  }
  const all = [
    ...own,
    name,
    ...EXTRA_COLUMNS.map((id) => extra(id, t(`column_${id}`))),
    ...custom.map((field) => extra(`field:${field.id}`, field.name)),
  ]
  return new Map(all.map((column) => [column.id, column]))
}

function ownColumns(
  t: Words,
  format: Format,
  now: number,
  origin: (of: FigureOrigin | null) => string,
): Record<ColumnId, Column<AccountRow>> {
  return {
    name: {
      id: 'name',
      header: t('words:account'),
      term: 'account',
      min: 140,
      flex: 4,
      tone: 'name',
      sortable: true,
      render: (row) => (
        <>
          <NetworkIcon
            icon={row.networkIcon}
            label={row.networkDefunct ? t('defunct', { network: row.networkName }) : row.networkName}
          />
          <Truncated text={row.handle} />
          {row.worstSeverity === null ? null : (
            <SeverityMark severity={row.worstSeverity} size={11} label={t(`words:${row.worstSeverity}`)} />
          )}
        </>
      ),
    },
    network: {
      id: 'network',
      header: t('words:network'),
      width: 78,
      priority: 9,
      sortable: true,
      render: (row) => text(row.networkName),
    },
    brand: {
      id: 'brand',
      header: t('words:brand'),
      min: 64,
      flex: 0.9,
      priority: 1,
      sortable: true,
      render: (row) => text(row.brand),
    },
    market: {
      id: 'market',
      header: t('words:marketShort'),
      headerTitle: t('words:market'),
      width: 42,
      priority: 2,
      sortable: true,
      render: (row) => text(row.market),
    },
    team: {
      id: 'team',
      header: t('words:team'),
      min: 96,
      flex: 1.3,
      priority: 7,
      sortable: true,
      render: (row) => text(row.team),
    },
    owner: {
      id: 'owner',
      header: t('words:owner'),
      min: 124,
      flex: 1,
      priority: 3,
      sortable: true,
      render: (row) => (
        <PersonName
          name={row.owner}
          emptyLabel={t('words:noOwner')}
          {...(row.ownerLeft ? { leftLabel: t('hasLeft') } : {})}
        />
      ),
    },
    audience: {
      id: 'audience',
      header: t('words:audience'),
      width: 60,
      align: 'end',
      priority: 5,
      sortable: true,
      sortFirst: 'desc',
      render: (row) =>
        row.audience === null ? (
          <NoValue />
        ) : (
          <span title={[format.number(row.audience), origin(row.audienceOf)].filter(Boolean).join('. ')}>
            {format.compact(row.audience)}
          </span>
        ),
    },
    lastPost: {
      id: 'lastPost',
      header: t('words:lastPost'),
      width: 120,
      tone: 'small',
      priority: 6,
      sortable: true,
      sortFirst: 'desc',
      render: (row) => (
        <>
          <Sparkline values={row.postsPerMonth} activity={row.activity} label={t('postsChart')} />
          <span style={{ marginLeft: 'auto', color: row.activity === 'active' ? 'var(--m-ink1)' : 'var(--m-ink3)' }}>
            {row.lastPostAt === null ? (
              <NoValue />
            ) : (
              <span title={[format.date(row.lastPostAt), origin(row.lastPostOf)].filter(Boolean).join('. ')}>
                {format.age(row.lastPostAt, now)}
              </span>
            )}
          </span>
        </>
      ),
    },
    health: {
      id: 'health',
      header: t('words:health'),
      width: 57,
      align: 'end',
      sortable: true,
      render: (row) => <HealthBar value={row.health} label={t('words:health')} />,
    },
    findings: {
      id: 'findings',
      header: t('words:findings'),
      width: 62,
      align: 'end',
      priority: 8,
      sortable: true,
      sortFirst: 'desc',
      render: (row) => format.number(row.findings),
    },
    lifecycle: {
      id: 'lifecycle',
      header: t('lifecycle'),
      width: 84,
      priority: 8,
      tone: 'small',
      render: (row) => t(`inLife_${row.lifecycle}`),
    },
    disposition: {
      id: 'disposition',
      header: t('words:disposition'),
      width: 86,
      tone: 'small',
      sortable: true,
      render: (row) => (
        <DispositionMark
          disposition={row.disposition}
          label={t(`words:${row.disposition}`)}
          suggested={row.suggested}
        />
      ),
    },
  }
}
