import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardRecord, ReplayStep, SessionReplay } from '#shared/model/workshop-record.ts'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { Agreement, Votes } from '../Votes.tsx'
import styles from './record.module.css'

/** What scrolls can be scrolled from the keyboard too. */
const scrollable = { role: 'region', tabIndex: 0 } as const

/** What happened, step by step: J and K, or the arrows, go on and back. */
export function Replay({ record }: { record: SessionReplay }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const { steps, cards } = record
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const move = (by: number): void => setAt((now) => Math.min(steps.length - 1, Math.max(0, now + by)))
  useKeys({ KeyJ: () => move(1), KeyK: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const step = steps[at]
  if (step === undefined) return <p className={styles.notice}>{t('nothingHappened')}</p>
  const nameOf = (one: ReplayStep): string => cards.find((card) => card.card === one.card)?.name ?? ''
  const card = cards.find((one) => one.card === step.card) ?? null
  return (
    <div className={styles.split}>
      <nav className={styles.steps} aria-label={t('replay')}>
        <ol ref={list}>
          {steps.map((one, index) => (
            <li key={`${one.at} ${one.kind} ${one.card}`}>
              <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => setAt(index)}>
                <time>{format.clock(one.at)}</time>
                <span>
                  {t(`step_${one.kind}`, {
                    what: one.disposition === null ? '' : t(`words:${one.disposition}`).toLowerCase(),
                  })}
                </span>
                <small>{nameOf(one)}</small>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.stage} aria-label={t('replay')} aria-live="polite" {...scrollable}>
        {card === null ? <Moment record={record} step={step} /> : <CardThen card={card} step={step} />}
      </div>
    </div>
  )
}

/** A moment that is about the room and no card. */
function Moment({ record, step }: { record: SessionReplay; step: ReplayStep }) {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  return (
    <section className={styles.moment}>
      <h2>{t(`step_${step.kind}`, { what: '' })}</h2>
      <p>{format.instant(step.at)}</p>
      {step.kind === 'dots'
        ? record.dots.map((round) => (
            <div key={round.id}>
              <SectionTitle level={3} title={round.title === '' ? t('part_dots') : round.title} />
              <ul>
                {round.options.map((option) => (
                  <li key={option.name}>
                    {option.name}: {t('dotCount', { count: option.dots })}
                  </li>
                ))}
              </ul>
            </div>
          ))
        : null}
    </section>
  )
}

/** A card as the room saw it at a step: rounds that were shown by then, and what was recorded. */
function CardThen({ card, step }: { card: CardRecord; step: ReplayStep }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const shown =
    step.kind === 'shown' || step.kind === 'again'
      ? card.rounds.filter((one) => one.round < step.round)
      : card.rounds.filter((one) => step.kind !== 'revealed' || one.round <= step.round)
  const recorded = step.kind === 'decided' && card.disposition !== null
  return (
    <section className={styles.moment}>
      <h2>
        <NetworkIcon icon={card.networkIcon} label={card.networkName} size={26} /> {card.name}
      </h2>
      <p>{[card.networkName, card.brand, card.market].filter(Boolean).join(' · ')}</p>
      {shown.length === 0 ? <p>{t('nothingShown')}</p> : null}
      {shown.map((round) => (
        <div key={round.round} className={styles.round}>
          <SectionTitle
            level={3}
            title={t('round', { n: round.round })}
            aside={
              round.firstAt === null
                ? ''
                : `${format.clock(round.firstAt)}–${format.clock(round.lastAt ?? round.firstAt)}`
            }
          />
          <Agreement tally={round.tally} />
          <Votes tally={round.tally} chosen={round.tally.leading} />
          {round.named.length === 0 ? null : (
            <p>
              {round.named.map((one) => `${one.person}: ${t(`words:${one.disposition}`).toLowerCase()}`).join(' · ')}
            </p>
          )}
          {round.named.length === 0 && round.voted.length > 0 ? (
            <p>{t('votedWere', { who: round.voted.map((one) => one.person).join(', ') })}</p>
          ) : null}
          {round.tally.lines.some((line) => line.reasons.length > 0) ? (
            <ul>
              {round.tally.lines.flatMap((line) =>
                [...new Set(line.reasons)].map((reason) => (
                  <li key={`${line.disposition} ${reason}`}>
                    {t(`words:${line.disposition}`)}: {reason}
                  </li>
                )),
              )}
            </ul>
          ) : null}
        </div>
      ))}
      {recorded ? (
        <div className={styles.round}>
          <SectionTitle
            level={3}
            title={t('recordedAs')}
            aside={card.decidedAt === null ? '' : format.clock(card.decidedAt)}
          />
          <p>
            <b>
              {t(`words:${card.disposition ?? 'undecided'}`)}
              {card.into === null ? '' : ` → ${card.into}`}
            </b>
            {card.decidedBy === null ? '' : ` · ${card.decidedBy}`}
          </p>
          {card.reason === null ? null : <p>{card.reason}</p>}
          {card.dissent.length === 0 ? null : (
            <ul>
              {card.dissent.map((one) => (
                <li key={one.id}>
                  {t('dissentLine', {
                    who: one.person ?? t('withoutName'),
                    what: t(`words:${one.disposition}`).toLowerCase(),
                  })}
                  {one.reason === null ? '' : `: ${one.reason}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </section>
  )
}
