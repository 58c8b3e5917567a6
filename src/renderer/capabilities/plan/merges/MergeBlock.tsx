import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeGroup, NamedAccount } from '#shared/model/plan.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { useWidth } from '../../../components/table/use-table-view.ts'
import { firstLine, lineMiddle, lineWidth, targetMiddle } from './merge-shape.ts'
import styles from './merges.module.css'

type MergeBlockProps = {
  group: MergeGroup
  /** The largest audience that goes anywhere on the map. */
  most: number
  chosen: string | null
  onFocus: (account: string) => void
  onOpen: (account: string) => void
}

/** One account that takes over, and those that merge into it with lines as thick as their audience. */
export function MergeBlock({ group, most, chosen, onFocus, onOpen }: MergeBlockProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { into, from, stays, brings } = group
  const middle = targetMiddle(from.length)
  return (
    <div className={styles.block} role="group" aria-label={t('mergesGroup', { count: from.length, name: into.name })}>
      <ul className={styles.from} style={{ paddingTop: firstLine(from.length) }}>
        {from.map((account) => (
          <li key={account.account}>
            <button
              type="button"
              className={styles.account}
              aria-pressed={chosen === account.account}
              onFocus={() => onFocus(account.account)}
              onClick={() => onOpen(account.account)}
            >
              <Named account={account} />
              {account.locked ? <IconLock size={12} color="var(--m-ink3)" role="img" aria-label={t('locked')} /> : null}
              <span className={styles.audience}>{format.compact(account.audience)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Lines from={from} most={most} middle={middle} stays={stays} />
      <button
        type="button"
        className={styles.target}
        style={{ top: middle - 20 }}
        aria-pressed={chosen === into.account}
        onFocus={() => onFocus(into.account)}
        onClick={() => onOpen(into.account)}
      >
        <Named account={into} />
        <span className={styles.note} data-lost={stays ? undefined : true}>
          {stays ? null : <IconAlertTriangle size={12} aria-hidden />}
          {stays
            ? t('mergesBrings', { audience: format.compact(into.audience), brings: format.compact(brings) })
            : t('mergesNowhere')}
        </span>
      </button>
    </div>
  )
}

function Named({ account }: { account: NamedAccount }) {
  return (
    <span className={styles.named}>
      <NetworkIcon icon={account.networkIcon} size={14} />
      <span className={styles.name} title={account.name}>
        {account.name}
      </span>
      <span className={styles.where}>
        {[account.brand, account.market].filter((part) => part !== null).join(' · ')}
      </span>
    </span>
  )
}

type LinesProps = { from: MergeGroup['from']; most: number; middle: number; stays: boolean }

function Lines({ from, most, middle, stays }: LinesProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className={styles.lines} aria-hidden>
      <svg width={width} height="100%">
        {from.map((account, at) => {
          const y = lineMiddle(at, from.length)
          return (
            <path
              key={account.account}
              d={`M0 ${y}C${width / 2} ${y} ${width / 2} ${middle} ${width} ${middle}`}
              data-lost={stays ? undefined : true}
              data-decided={account.decided || undefined}
              strokeWidth={lineWidth(account.audience, most)}
            />
          )
        })}
      </svg>
    </div>
  )
}
