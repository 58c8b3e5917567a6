import { memo, useState, type ReactNode } from 'react'
import styles from './facets.module.css'

export type FacetItem = {
  id: string
  label: string
  /** Already formatted. */
  count: string
  icon?: ReactNode
  chosen?: boolean
}

export type FacetGroup = {
  id: string
  label: string
  /** The `?` beside the label. */
  help?: ReactNode
  items: readonly FacetItem[]
  /** Items beyond this number fold behind the "more" line; chosen ones never fold. */
  limit?: number
}

type FacetsProps = {
  /** Name of the whole column. */
  label: string
  /** Over the groups: views. */
  lead?: ReactNode
  groups: readonly FacetGroup[]
  /** `exact` when the person asked for only this one (Alt or double click). */
  onToggle: (group: string, item: string, exact: boolean) => void
  /** The text of the fold: "5 more", "Show fewer". */
  moreLabel: (hidden: number, open: boolean) => string
}

/** The column of facets: groups of values with counts, the chosen ones tinted. */
export const Facets = memo(function Facets({ label, lead, groups, onToggle, moreLabel }: FacetsProps) {
  return (
    <nav className={styles.facets} aria-label={label}>
      {lead}
      {groups.map((group) => (
        <Group key={group.id} group={group} onToggle={onToggle} moreLabel={moreLabel} />
      ))}
    </nav>
  )
})

type GroupProps = { group: FacetGroup } & Pick<FacetsProps, 'onToggle' | 'moreLabel'>

const Group = memo(function Group({ group, onToggle, moreLabel }: GroupProps) {
  const [open, setOpen] = useState(false)
  const limit = group.limit ?? Infinity
  const shown = group.items.filter((item, index) => open || index < limit || item.chosen === true)
  const hidden = group.items.length - shown.length
  return (
    <section className={styles.group}>
      {group.help === undefined ? (
        <h3 className={styles.head}>{group.label}</h3>
      ) : (
        <div className={styles.headLine}>
          <h3 className={styles.head}>{group.label}</h3>
          {group.help}
        </div>
      )}
      <ul className={styles.list}>
        {shown.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.item}
              aria-pressed={item.chosen ?? false}
              onClick={(event) => onToggle(group.id, item.id, event.altKey)}
            >
              {item.icon}
              <span className={styles.name} title={item.label}>
                {item.label}
              </span>
              <span className={styles.count}>{item.count}</span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 || open ? (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {moreLabel(hidden, open)}
        </button>
      ) : null}
    </section>
  )
})
