import { useTranslation } from 'react-i18next'
import type { FrontierPoint } from '#shared/model/plan.ts'
import { useFormat } from '../../../app/format.ts'
import { pointAway } from '../../../components/charts/frontier-shape.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Suggest } from '../use-suggest.ts'
import styles from './frontier.module.css'

const FAR = 10

type CalloutProps = {
  points: readonly FrontierPoint[]
  /** How far a point may be from the best. */
  gap: number
  chosen: number
  suggest: Suggest
  onTake: () => void
}

/** What the chosen portfolio keeps and takes, what more and fewer accounts would change, and how to ask for it. */
export function Callout({ points, gap, chosen, suggest, onTake }: CalloutProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const point = points[chosen]
  if (!point) return null
  const places = points.map(({ accounts, audienceKept }) => ({ accounts, kept: audienceKept ?? 1 }))
  const difference = (step: number): { count: number; share: string; hours: string } | null => {
    const other = points[pointAway(places, chosen, step)]
    if (!other || other === point) return null
    const kept = Math.abs((other.audienceKept ?? 1) - (point.audienceKept ?? 1))
    return {
      count: Math.abs(other.accounts - point.accounts),
      share: format.share(kept),
      hours: format.number(Math.abs(other.effort - point.effort)),
    }
  }
  const more = difference(FAR)
  const fewer = difference(-FAR)
  return (
    <>
      <strong className={styles.calloutHead}>
        {t('frontierAt', { count: point.accounts, hours: format.number(point.effort) })}
      </strong>
      {more === null ? null : <span>{t('frontierMore', more)}</span>}
      {fewer === null ? null : <span>{t('frontierFewer', fewer)}</span>}
      {gap === 0 ? null : <span>{t('frontierNear', { gap: format.share(gap) })}</span>}
      <TextButton onClick={onTake} disabled={suggest.running} keys="Enter">
        {t('frontierTake', { count: point.accounts })}
      </TextButton>
    </>
  )
}
