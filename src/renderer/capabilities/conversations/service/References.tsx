import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import styles from './service.module.css'

/** Dated figures from elsewhere, each with its source, beside the workspace's own. */
export function References({ figures }: { figures: Answer<'service.figures'> }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const { references, times, felt } = figures
  const share = (value: number | null): string => format.share(value === null ? null : Math.round(value * 1000) / 1000)
  const whole = (value: number | null): string => format.share(value === null ? null : Math.round(value * 100) / 100)
  const known = Object.values(felt).reduce((sum, count) => sum + count, 0)
  const of = (word: string): string => whole(known === 0 ? null : (felt[word] ?? 0) / known)
  const lines = [
    {
      id: 'answered',
      said: t('refAnswered', { share: share(references.answered.value) }),
      own: t('ownAnswered', { share: whole(times.answeredShare) }),
    },
    { id: 'first', said: t('refFirst'), own: t('ownFirst', { time: format.minutes(times.firstMedian) }) },
    {
      id: 'unanswered',
      said: t('refUnanswered'),
      own: t('ownUnanswered', { share: whole(times.answeredShare === null ? null : 1 - times.answeredShare) }),
    },
    {
      id: 'felt',
      said: t('refLoved', { loved: share(references.loved.value), liked: share(references.liked.value) }),
      own:
        known === 0
          ? t('ownFeltNone')
          : t('ownFelt', { loved: of('loved'), liked: of('liked'), count: format.number(known) as unknown as number }),
    },
  ]
  return (
    <section className={styles.sidePart} aria-label={t('references')}>
      <SectionTitle title={t('references')} />
      <p className={styles.quiet}>{t('referencesNote')}</p>
      <ul className={styles.dated}>
        {lines.map(({ id, said, own }) => (
          <li key={id}>
            <i aria-hidden />
            <span>{said}</span>
            <b>{own}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
