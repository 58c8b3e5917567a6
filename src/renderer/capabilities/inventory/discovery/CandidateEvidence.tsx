import { useTranslation } from 'react-i18next'
import type { Candidate, CandidateReason, Sighting } from '#shared/model/candidate.ts'
import { useFormat } from '../../../app/format.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './discovery.module.css'
import { reasonText, sightingText } from './reason-words.ts'

/** Pages named for one piece of evidence; the rest is a figure. */
const SAMPLES = 2

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
      {sightings.length === 0 ? null : (
        <PanelSection title={t('evidence')} aside={t('evidenceCount', { count: sightings.length })}>
          <ul className={styles.sightings}>
            {sightings.map((sighting) => (
              <Seen
                key={[sighting.kind, sighting.place, sighting.source, sighting.site].join('\n')}
                sighting={sighting}
              />
            ))}
          </ul>
        </PanelSection>
      )}
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

function Seen({ sighting }: { sighting: Sighting }) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const { kind, site, source, pages, ofPages, samples, text, at } = sighting
  const shown = samples.slice(0, SAMPLES)
  const onPages = pages > 0 && kind !== 'scan' && kind !== 'pattern' && kind !== 'mention'
  const more = pages - shown.length
  const facts = [
    kind === 'scan' || kind === 'mention' || kind === 'pattern' ? '' : site,
    onPages ? t('pages', { count: pages, all: format.number(ofPages) }) : '',
    text === '' || kind === 'pattern' ? '' : t('linkText', { text }),
    source === '' || kind === 'mention' ? '' : source,
    t('seenOn', { date: format.date(at) }),
  ].filter((fact) => fact !== '')
  return (
    <li>
      <span>{sightingText(sighting, t)}</span>
      <small>{facts.join(' · ')}</small>
      {shown.map((sample) => (
        <code key={sample}>{sample}</code>
      ))}
      {onPages && more > 0 ? <small>{t('morePages', { count: more })}</small> : null}
    </li>
  )
}
