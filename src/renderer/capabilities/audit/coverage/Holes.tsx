import { useTranslation } from 'react-i18next'
import type { CoverageHole } from '#shared/contract/coverage.ts'
import { useFormat } from '../../../app/format.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './coverage-map.module.css'

const SHOWN = 100

type HolesProps = {
  holes: readonly CoverageHole[]
  names: { brand: (id: string) => string; market: (id: string) => string }
  onOpen: (brand: string, market: string) => void
}

/** The empty places that matter: required and not covered, silent, or without anybody who helps. */
export function Holes({ holes, names, onOpen }: HolesProps) {
  const { t } = useTranslation(['charter', 'words'])
  const format = useFormat()
  const byPlace = new Map<string, CoverageHole[]>()
  for (const hole of holes) {
    const place = `${hole.brand} ${hole.market}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), hole])
  }
  const places = [...byPlace]
  return (
    <section aria-label={t('holes')}>
      <SectionTitle title={t('holes')} subtitle={format.number(places.length)} />
      {holes.length === 0 ? <p className={styles.lead}>{t('noHoles')}</p> : null}
      <ul className={styles.holes}>
        {places.slice(0, SHOWN).map(([place, held]) => {
          const [hole] = held
          if (!hole) return null
          return (
            <li key={place}>
              <TextButton onClick={() => onOpen(hole.brand, hole.market)}>
                {`${names.brand(hole.brand)}, ${names.market(hole.market)}`}
              </TextButton>
              <span className={styles.whys}>
                {held.map(({ why, stages }) => (
                  <span key={why} data-why={why}>
                    {t(`why_${why}`, {
                      stages: stages.map((stage) => t(`words:${stage}`).toLocaleLowerCase()).join(', '),
                    })}
                  </span>
                ))}
              </span>
              <span>
                {t('accountsThere', { count: hole.accounts, replace: { count: format.number(hole.accounts) } })}
              </span>
            </li>
          )
        })}
      </ul>
      {places.length > SHOWN ? <p className={styles.lead}>{t('moreHoles', { count: places.length - SHOWN })}</p> : null}
    </section>
  )
}
