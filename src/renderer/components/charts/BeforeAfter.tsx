import { IconArrowRight } from '@tabler/icons-react'
import { Figure } from '../page/Figure.tsx'
import styles from './charts.module.css'

type Door = { href: string; label: string }

export type BeforeAfterRow = {
  id: string
  label: string
  before: string
  after: string
  /** The key line of the list has its figure at 22 px. */
  key?: boolean
  /** Name of the door behind the "after" figure. */
  openLabel?: string
  onOpen?: () => void
  /** Where the rows behind either figure are, and what is found there. */
  doors?: { before?: Door; after?: Door }
}

type BeforeAfterProps = {
  rows: readonly BeforeAfterRow[]
  /** Heads for screen readers: what, before, after. */
  heads: readonly [string, string, string]
  label: string
}

/** What the plan changes: before in second ink, after as the figure that opens its rows. */
export function BeforeAfter({ rows, heads, label }: BeforeAfterProps) {
  return (
    <table className={styles.change} aria-label={label}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
          <th scope="col">{heads[2]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            <td>
              <Figure value={row.before} {...row.doors?.before} />
              <IconArrowRight size={14} color="var(--m-ink2)" aria-hidden />
            </td>
            <td className={styles.after}>
              <Figure
                value={row.after}
                size={row.key === true ? 'figure' : 'text'}
                label={row.openLabel}
                onOpen={row.onOpen}
                {...row.doors?.after}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
