import type { TFunction } from 'i18next'
import type { DirectoryKind } from '#shared/model/directory.ts'
import type { RegisterEntry } from '#shared/model/people.ts'
import type { Format } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { PersonName } from '../../../components/marks/Person.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { isGone } from './gone.ts'
import { accountsLink } from './place.ts'

type Words = TFunction<['people', 'words', 'frame']>
type RegisterColumn = Column<RegisterEntry>

/** Text columns of each register; `function` and days are worded. */
const TEXTS: Record<DirectoryKind, readonly string[]> = {
  person: ['title', 'team_id', 'left_on'],
  brand: ['website', 'parent_id'],
  market: ['code', 'language'],
  team: ['function', 'market_id'],
  agency: ['ended_on'],
  goal: ['metric', 'target', 'owner_id', 'due_on'],
}

/** The filter of the accounts list behind a figure of an entry. */
export const FIGURES: Record<
  DirectoryKind,
  readonly { id: 'accounts' | 'backup' | 'access' | 'alone'; field: string }[]
> = {
  person: [
    { id: 'accounts', field: 'owner' },
    { id: 'backup', field: 'backup' },
    { id: 'access', field: 'admin' },
    { id: 'alone', field: 'alone' },
  ],
  brand: [{ id: 'accounts', field: 'brand' }],
  market: [{ id: 'accounts', field: 'market' }],
  team: [{ id: 'accounts', field: 'team' }],
  agency: [
    { id: 'accounts', field: 'agency' },
    { id: 'access', field: 'admin' },
  ],
  goal: [{ id: 'accounts', field: 'goal' }],
}

function worded(entry: RegisterEntry, column: string, t: Words, format: Format): string | null {
  const value = entry.names[column] ?? entry.fields[column] ?? null
  if (value === null) return null
  if (column === 'target') return [value, entry.fields['unit'] ?? null].filter(Boolean).join(' ')
  if (column === 'function') return t(`words:${value}` as 'words:marketing')
  return column.endsWith('_on') ? format.day(value) : value
}

/** The columns of a register. */
export function registerColumns(kind: DirectoryKind, t: Words, format: Format): readonly RegisterColumn[] {
  const name: RegisterColumn = {
    id: 'name',
    header: t(kind === 'person' ? 'name_person' : 'name'),
    min: 180,
    flex: 2,
    tone: 'name',
    sortable: true,
    render: (row) =>
      kind === 'person' ? (
        <PersonName
          name={row.name}
          emptyLabel=""
          {...(!isGone(row.fields['left_on']) ? {} : { leftLabel: t('hasLeft') })}
        />
      ) : (
        <Truncated text={row.name} />
      ),
  }
  const texts = TEXTS[kind].map((id, at): RegisterColumn => ({
    id,
    header: t(`field_${id}` as 'field_title'),
    ...(id === 'target' ? { term: 'goal' as const } : {}),
    min: 104,
    tone: 'small',
    sortable: true,
    priority: TEXTS[kind].length - at + 1,
    render: (row) => {
      const value = worded(row, id, t, format)
      return value === null ? <NoValue label={t('words:notStated')} /> : <Truncated text={value} />
    },
  }))
  const figures = FIGURES[kind].map(({ id, field }): RegisterColumn => ({
    id,
    header: t(`figure_${id}_${kind}` as 'figure_accounts_person'),
    width: 96,
    align: 'end',
    sortable: true,
    sortFirst: 'desc',
    ...(id === 'backup' ? { priority: 1 } : {}),
    render: (row) => (
      <Door
        count={row[id]}
        href={accountsLink(field, row.filterName)}
        label={t('openFigure', { count: row[id], name: row.name })}
        format={format}
        high={id === 'alone'}
      />
    ),
  }))
  const people: RegisterColumn = {
    id: 'people',
    header: t('figure_people'),
    width: 84,
    align: 'end',
    sortable: true,
    sortFirst: 'desc',
    render: (row) => (
      <Door
        count={row.people}
        href={`#${linkTo('directory', { text: row.name })}`}
        label={t('openPeople', { count: row.people, name: row.name })}
        format={format}
      />
    ),
  }
  return [name, ...texts, ...figures, ...(kind === 'team' || kind === 'agency' ? [people] : [])]
}

function Door({
  count,
  href,
  label,
  format,
  high = false,
}: {
  count: number
  href: string
  label: string
  format: Format
  high?: boolean
}) {
  if (count === 0) return <Figure value={format.number(0)} tone="quiet" />
  return <Figure value={format.number(count)} href={href} label={label} {...(high ? { tone: 'high' as const } : {})} />
}
