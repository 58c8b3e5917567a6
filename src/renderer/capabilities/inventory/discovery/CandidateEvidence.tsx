import { useTranslation } from 'react-i18next'
import type { Candidate, CandidateReason, Sighting } from '#shared/model/candidate.ts'
import { useFormat } from '../../../app/format.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './discovery.module.css'
import { reasonText } from './reason-words.ts'
import { Sightings } from './Sightings.tsx'

type CandidateEvidenceProps = { candidate: Candidate; sightings: readonly Sighting[] }

/** Why it may be ours, as the score was made, and where it was seen. */
export function CandidateEvidence({ candidate, sightings }: CandidateEvidenceProps) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const { reasons, score } = candidate
  return (
    <>
      <PanelSection title={t('whyTitle')}>
        <p className={styles.score}>
          <b>{format.share(score / 100)}</b> {t('likely')}
        </p>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <Reason key={`${reason.code} ${JSON.stringify(reason.values)}`} reason={reason} />
          ))}
        </ul>
      </PanelSection>
      <Sightings sightings={sightings} />
    </>
  )
}

/** One reason with what it weighs: `+55%` raises the score, `×0.3` lowers the whole of it. */
function Reason({ reason }: { reason: CandidateReason }) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const { weight, factor } = reason
  return (
    <li data-against={factor !== undefined || undefined}>
      <span>{reasonText(reason, t)}</span>
      {weight === undefined ? null : <small>+{format.share(weight)}</small>}
      {factor === undefined ? null : <small>{t('lowers', { share: format.share(factor) })}</small>}
    </li>
  )
}
