import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { toggleFilterValue } from '#shared/model/filter-language.ts'
import { useFormat } from '../../../app/format.ts'
import { Meter } from '../../../components/marks/Meter.tsx'
import styles from './charter.module.css'

const BRANDS = 6

type CharterSummaryProps = {
  summary: Answer<'charter.summary'> | null
  text: string
  onText: (text: string) => void
}

/** How complete the listed charters are, as a whole and by brand, the least complete brand first. */
export function CharterSummary({ summary, text, onText }: CharterSummaryProps) {
  const { t } = useTranslation('charter')
  const format = useFormat()
  if (summary === null || summary.accounts === 0) return null
  const brands = summary.brands.slice(0, BRANDS)
  return (
    <section className={styles.summary} aria-label={t('completeness')}>
      <div className={styles.whole}>
        <span className={styles.figure}>{format.share(summary.share)}</span>
        <p>
          {t('wholeOf', {
            count: summary.complete,
            whole: format.number(summary.complete),
            all: format.number(summary.accounts),
          })}
        </p>
      </div>
      <ul className={styles.brands} aria-label={t('byBrand')}>
        {brands.map((brand) => {
          const name = brand.name ?? t('noBrand')
          const label = t('brandComplete', {
            name,
            share: format.share(brand.share),
            count: brand.accounts,
            accounts: format.number(brand.accounts),
          })
          return (
            <li key={brand.id ?? ''}>
              <button
                type="button"
                title={label}
                onClick={() => onText(toggleFilterValue(text, 'brand', brand.name ?? 'none'))}
              >
                <span>{name}</span>
                <span aria-hidden>
                  <Meter value={brand.share} max={1} label={label} />
                </span>
                <span>{format.share(brand.share)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {summary.brands.length > BRANDS ? (
        <p className={styles.rest}>{t('moreBrands', { count: summary.brands.length - BRANDS })}</p>
      ) : null}
    </section>
  )
}
