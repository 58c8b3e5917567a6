import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { CenterPart } from '#shared/model/center-parts.ts'
import { SkeletonRows } from '../../components/notice/SkeletonRows.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import styles from './center.module.css'

type CenterSectionProps = {
  title: string
  /** Its place in the sheet. */
  area: string | undefined
  /** The parts it is counted from. */
  of: readonly CenterPart[]
  figures: CenterFigures
  children: ReactNode
}

/** A section of the sheet. While what it shows is counted anew it says so quietly; what was never counted is still empty. */
export function CenterSection({ title, area, of, figures, children }: CenterSectionProps) {
  const { t } = useTranslation('center')
  const behind = figures.behind.filter(({ part }) => of.includes(part))
  const isEmpty = behind.some(({ known }) => !known)
  return (
    <section
      className={area}
      aria-label={title}
      aria-busy={behind.length > 0}
      data-behind={behind.length > 0 || undefined}
    >
      {isEmpty ? (
        <>
          <SectionTitle title={title} />
          <SkeletonRows rows={4} rowHeight={28} label={t('counting')} />
        </>
      ) : (
        children
      )}
      {behind.length > 0 ? <i className={styles.behind} title={t('countedAnew')} aria-hidden /> : null}
    </section>
  )
}
