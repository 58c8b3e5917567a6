import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../app/format.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import type { Asked } from './asked.ts'
import styles from './service.module.css'

const SHOWN = 12

/** How long conversations stood with each team before it handed them on. */
export function Stops({ stops, asked }: { stops: Answer<'service.figures'>['stops']; asked: Asked }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  if (stops.length === 0) return null
  return (
    <section className={styles.sidePart} aria-label={t('stops')}>
      <SectionTitle title={t('stops')} help={<TermHelp term="handoff" />} />
      <p className={styles.quiet}>{t('stopsNote')}</p>
      <ul className={styles.lines}>
        {stops.slice(0, SHOWN).map(({ team, stays, minutesMedian }) => (
          <li key={team ?? ''}>
            <span title={team ?? t('none')}>{team ?? t('none')}</span>
            <Figure
              value={t('stopLine', { count: stays, replace: { count: format.number(stays) } })}
              href={asked.rowsOf('all', undefined, team ?? '')}
              label={t('rowsStop', { team: team ?? t('none') })}
            />
            <b>{format.minutes(minutesMedian)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
