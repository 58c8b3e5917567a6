import { useRowHeight } from '../table/density.ts'
import styles from './notice.module.css'

type SkeletonRowsProps = {
  rows?: number
  rowHeight?: number
  /** Said to screen readers while waiting. */
  label: string
}

/** Static rows in their final places, shown only when waiting lasts longer than 200 ms. */
export function SkeletonRows({ rows = 8, rowHeight: usual = 32, label }: SkeletonRowsProps) {
  const rowHeight = useRowHeight(usual)
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={`row${index}`} style={{ height: rowHeight }} aria-hidden>
          <span className={styles.boneBox} />
          <span className={styles.bone} style={{ width: `${24 + ((index * 17) % 22)}%` }} />
          <span className={styles.bone} style={{ width: 44, marginInlineStart: 'auto' }} />
        </div>
      ))}
    </div>
  )
}
