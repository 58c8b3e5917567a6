import { useTranslation } from 'react-i18next'
import type { Receipt } from '#shared/contract/privacy.ts'
import { useFormat } from '../../app/format.ts'
import styles from './privacy.module.css'

/** What was found when the person was looked for afterwards, in sentences. */
export function ProofText({ proof }: { proof: NonNullable<Receipt['proof']> }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const counted = (key: 'proofHits' | 'proofBytes' | 'proofCopies', count: number): string =>
    t(key, { count, replace: { count: format.number(count) } })
  const left = [
    ...(proof.hits > 0 ? [counted('proofHits', proof.hits)] : []),
    ...(proof.places.length > 0
      ? [
          t('proofPlaces', {
            places: proof.places.map(({ table, rows }) => `${placeName(table, t)} (${format.number(rows)})`).join(', '),
          }),
        ]
      : []),
    ...((proof.bytes ?? 0) > 0 ? [counted('proofBytes', proof.bytes ?? 0)] : []),
    ...(proof.bytes === null ? [t('proofOpen')] : []),
  ]
  const copies = proof.copies - proof.copiesRemoved
  return (
    <>
      {proof.looked > 0 ? (
        <p className={styles.proof} data-left={left.length > 0 || undefined}>
          {left.length === 0 ? t('proofClean') : left.join(' ')}
        </p>
      ) : null}
      {copies > 0 ? (
        <p className={styles.proof} data-left>
          {counted('proofCopies', copies)}
        </p>
      ) : null}
    </>
  )
}

/** How much went, line by line; what there was none of is left out. */
export function Counts({ of }: { of: Readonly<Partial<Receipt['erased']>> }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const rows = (Object.entries(of) as [keyof Receipt['erased'], number][]).filter(([, count]) => count > 0)
  return (
    <dl className={styles.counts}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dd>{format.number(count)}</dd>
          <dt>{t(`erased_${name}`, { count })}</dt>
        </div>
      ))}
    </dl>
  )
}

/** Tables that can name a person, as people call them; of any other its own name tells where to look. */
const PLACES = ['contact', 'message', 'conversation', 'person', 'account', 'finding'] as const
const placeName = (table: string, t: ReturnType<typeof useTranslation<'privacy'>>['t']): string => {
  const place = PLACES.find((one) => one === table)
  return place === undefined ? table : t(`place_${place}`)
}
