import type { TFunction } from 'i18next'
import { CHARTER_PARTS, type CharterLine, type CharterPart } from '#shared/contract/charter.ts'
import type { Format } from '../../../app/format.ts'
import { Meter } from '../../../components/marks/Meter.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from './charter.module.css'

type Words = TFunction<['charter', 'words']>
const FIELDS = ['who', 'what', 'when', 'where', 'why', 'how', 'extent'] as const

/** A part that is stated or not, by shape and not by colour alone. */
function Stated({ stated, label }: { stated: boolean; label: string }) {
  return <span className={styles.mark} data-stated={stated || undefined} role="img" aria-label={label} title={label} />
}

/** Account, the parts of its charter, and how many of them are stated. */
export function charterColumns(t: Words, format: Format): readonly Column<CharterLine>[] {
  const said = (part: CharterPart, stated: boolean): string =>
    t('partState', { part: partName(t, part), state: t(stated ? 'stated' : 'open') })
  const mark = (row: CharterLine, part: CharterPart) => {
    const stated = row.stated.includes(part)
    return <Stated stated={stated} label={said(part, stated)} />
  }
  const text = (value: string | null) => (value === null ? <NoValue /> : <Truncated text={value} />)
  return [
    {
      id: 'account',
      header: t('account'),
      min: 124,
      flex: 2,
      tone: 'name',
      render: (row) => (
        <span className={styles.account}>
          <NetworkIcon icon={row.networkIcon} size={15} label={row.networkName} />
          <Truncated text={row.handle} />
        </span>
      ),
    },
    { id: 'brand', header: t('words:brand'), width: 104, tone: 'small', priority: 2, render: (row) => text(row.brand) },
    {
      id: 'market',
      header: t('words:marketShort'),
      headerTitle: t('words:market'),
      width: 46,
      tone: 'small',
      priority: 3,
      render: (row) => text(row.market),
    },
    { id: 'team', header: t('words:team'), width: 112, tone: 'small', priority: 4, render: (row) => text(row.team) },
    ...FIELDS.map((field): Column<CharterLine> => ({
      id: field,
      header: t(`words:${field}`),
      width: 42,
      render: (row) => mark(row, field),
    })),
    {
      id: 'goal',
      header: t('goal'),
      headerTitle: t('whyTied'),
      width: 38,
      render: (row) => mark(row, 'goal'),
    },
    {
      id: 'stages',
      header: t('stages'),
      headerTitle: t('stagesTitle'),
      width: 52,
      render: (row) => {
        const label =
          row.stages.length === 0 ? t('noStages') : row.stages.map((stage) => t(`words:${stage}`)).join(', ')
        return (
          <span className={styles.stages} role="img" aria-label={label} title={label}>
            {(['before', 'during', 'after'] as const).map((stage) => (
              <i key={stage} data-stated={row.stages.includes(stage) || undefined} />
            ))}
          </span>
        )
      },
    },
    {
      id: 'expectation',
      header: t('asked'),
      headerTitle: t('askedTitle'),
      width: 44,
      render: (row) => mark(row, 'expectation'),
    },
    {
      id: 'complete',
      header: t('complete'),
      width: 86,
      sortable: true,
      sortFirst: 'asc',
      render: (row) => {
        const label = t('completeOf', { stated: row.stated.length, all: CHARTER_PARTS.length })
        return (
          <span className={styles.complete} title={label}>
            <Meter value={row.stated.length} max={CHARTER_PARTS.length} label={label} />
            <span aria-hidden>{format.share(row.stated.length / CHARTER_PARTS.length)}</span>
          </span>
        )
      },
    },
  ]
}

/** A part of a charter as it is called. */
export function partName(t: Words, part: CharterPart): string {
  if (part === 'goal') return t('whyTied')
  if (part === 'stages') return t('stagesTitle')
  return part === 'expectation' ? t('askedTitle') : t(`words:${part}`)
}
