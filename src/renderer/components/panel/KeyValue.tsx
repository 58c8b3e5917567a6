import { Fragment, type ReactNode } from 'react'
import type { Term } from '#shared/help/topics.ts'
import { TermHelp } from '../help/TermHelp.tsx'
import styles from './panel.module.css'

export type KeyValueItem = {
  id: string
  label: ReactNode
  /** The word of the glossary it is, with its `?`. */
  term?: Term
  /** Null or empty shows the "not stated" text in third ink. */
  value: ReactNode
  /** Second line under the value. */
  note?: ReactNode
}

type KeyValueProps = {
  items: readonly KeyValueItem[]
  /** Said where there is no value. */
  emptyLabel: string
  /** Width of the label column in px. */
  labels?: number
}

/** A list of facts: label in third ink, value in first. */
export function KeyValue({ items, emptyLabel, labels = 106 }: KeyValueProps) {
  return (
    <dl className={styles.facts} style={{ gridTemplateColumns: `${labels}px minmax(0, 1fr)` }}>
      {items.map((item) => {
        const missing = item.value === null || item.value === undefined || item.value === ''
        return (
          <Fragment key={item.id}>
            <dt className={styles.factLabel}>
              {item.label}
              {item.term === undefined ? null : <TermHelp term={item.term} quiet />}
            </dt>
            <dd className={styles.fact} data-missing={missing || undefined} data-selectable>
              {missing ? emptyLabel : item.value}
              {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}
