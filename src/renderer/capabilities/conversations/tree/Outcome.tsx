import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import styles from './tree.module.css'
import type { Trial, useTrial } from './use-trial.ts'
import { useTreeWords } from './words.ts'

type OutcomeProps = {
  tried: ReturnType<typeof useTrial>
  days: number
  choices: readonly number[]
  onDays: (days: number) => void
}

/** What the drawn tree would have changed: how many conversations, where to, how much earlier, and which. */
export function Outcome({ tried, days, choices, onDays }: OutcomeProps) {
  const { t } = useTranslation('tree')
  const format = useFormat()
  const { trial, busy } = tried
  return (
    <section className={styles.outcome} aria-label={t('tried')} aria-busy={busy}>
      <SectionTitle title={t('tried')} />
      <SegmentedControl
        size="xs"
        aria-label={t('period')}
        value={String(days)}
        onChange={(next) => onDays(Number(next))}
        data={choices.map((one) => ({ value: String(one), label: t(`days_${one}` as 'days_90') }))}
      />
      {trial === null ? null : (
        <>
          <p className={styles.quiet}>
            {t('on', { count: trial.conversations, replace: { count: format.number(trial.conversations) } })}
          </p>
          {trial.moved.length === 0 ? <p>{t('nothingMoves')}</p> : null}
          {trial.moved.map((moved) => (
            <Moved key={`${moved.from} ${moved.to}`} moved={moved} />
          ))}
          <Informed informed={trial.informed} />
        </>
      )}
    </section>
  )
}

function Moved({ moved }: { moved: Trial['moved'][number] }) {
  const { t } = useTranslation('tree')
  const format = useFormat()
  const words = useTreeWords()
  const name = (job: typeof moved.to): string => (job === null ? t('nobody') : words.team(job))
  const to = name(moved.to)
  const shown = { count: format.number(moved.conversations), to }
  const hours = moved.hoursEarlier === null ? null : format.minutes(moved.hoursEarlier * 60)
  return (
    <details className={styles.moved}>
      <summary>
        <b>{t('would', { count: moved.conversations, to, replace: shown })}</b>
        <span>
          {t('instead', { from: name(moved.from) })}
          {hours === null || moved.arrived === 0
            ? ''
            : ` ${t(moved.hoursEarlier === 0 ? 'atOnce' : 'earlier', { count: moved.arrived, hours })}`}
          {moved.never === 0 ? '' : ` ${t('never', { count: moved.never })}`}
        </span>
      </summary>
      <ul>
        {moved.examples.map(({ id, account, contact, text, hours: one }) => (
          <li key={id}>
            <a href={`#${linkTo('conversations', { conversation: id, filter: `id:${id}` })}`} title={text}>
              <b>{contact ?? account}</b> {text}
            </a>
            <span>{one === null ? '–' : format.minutes(one * 60)}</span>
          </li>
        ))}
      </ul>
      {moved.conversations > moved.examples.length ? (
        <p className={styles.quiet}>{t('more_', { count: moved.conversations - moved.examples.length })}</p>
      ) : null}
    </details>
  )
}

function Informed({ informed }: { informed: Trial['informed'] }) {
  const { t } = useTranslation('tree')
  const words = useTreeWords()
  if (informed.length === 0) return null
  return (
    <ul className={styles.informed}>
      {informed.map(({ function: job, more, fewer }) => (
        <li key={job}>
          {[
            more > 0 ? t('hearsMore', { team: words.team(job), count: more }) : '',
            fewer > 0 ? t('hearsFewer', { team: words.team(job), count: fewer }) : '',
          ]
            .filter((one) => one !== '')
            .join('; ')}
        </li>
      ))}
    </ul>
  )
}
