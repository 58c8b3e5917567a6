import { useTranslation } from 'react-i18next'
import type { DotRound } from '#shared/model/workshop.ts'
import { useFormat } from '../../app/format.ts'
import { NetworkIcon } from '../../components/marks/NetworkIcon.tsx'
import { Truncated } from '../../components/table/Truncated.tsx'
import styles from './dots.module.css'

/** The numbers of a round of dots with the accounts they stand for, and once they are shown who has how many; the most first. */
export function DotBoard({ dots }: { dots: DotRound }) {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const options = dots.shown
    ? [...dots.options].sort((one, other) => (other.dots ?? 0) - (one.dots ?? 0))
    : dots.options
  return (
    <section className={styles.board} aria-label={dots.title === '' ? t('part_dots') : dots.title}>
      <h2>{dots.title === '' ? t('part_dots') : dots.title}</h2>
      <p>{t('dotsHow', { count: dots.budget })}</p>
      <ol>
        {options.map((option) => (
          <li key={option.id}>
            <b>{option.number}</b>
            <NetworkIcon icon={option.networkIcon} label={option.networkName} size={18} />
            <Truncated text={option.name} />
            {option.dots === null || option.dots === 0 ? (
              <i />
            ) : (
              <span className={styles.dots}>
                <i aria-hidden>{'●'.repeat(Math.min(option.dots, MOST_DRAWN))}</i>
                {format.number(option.dots)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const MOST_DRAWN = 12
