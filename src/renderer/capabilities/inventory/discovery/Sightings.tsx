import { useTranslation } from 'react-i18next'
import type { Sighting } from '#shared/model/candidate.ts'
import { useFormat } from '../../../app/format.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './discovery.module.css'
import { sightingText } from './reason-words.ts'

/** Pages named for one piece of evidence; the rest is a figure. */
const SAMPLES = 2

/** Where an identity was seen: a candidate's or an account's. Nothing is shown where it was seen nowhere. */
export function Sightings({ sightings }: { sightings: readonly Sighting[] }) {
  const { t } = useTranslation('discovery')
  if (sightings.length === 0) return null
  return (
    <PanelSection title={t('evidence')} aside={t('evidenceCount', { count: sightings.length })}>
      <ul className={styles.sightings}>
        {sightings.map((sighting) => (
          <Seen key={[sighting.kind, sighting.place, sighting.source, sighting.site].join('\n')} sighting={sighting} />
        ))}
      </ul>
    </PanelSection>
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
