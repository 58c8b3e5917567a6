import { useTranslation } from 'react-i18next'
import type { TriageCard as Card, TriagePart, TriageQuestion } from '#shared/model/triage-card.ts'
import { useFormat } from '../../../app/format.ts'
import styles from './triage.module.css'

const ASKED = ['relationship', 'who', 'speed', 'urgency'] as const satisfies readonly TriageQuestion[]
type Asked = (typeof ASKED)[number]

/** Which question a weight belongs to. */
const OF: Record<TriagePart['weight'], Asked> = {
  critical: 'urgency',
  high: 'urgency',
  normal: 'urgency',
  negative: 'urgency',
  returning: 'relationship',
  disputed: 'relationship',
  critic: 'who',
  advocate: 'who',
  someReach: 'who',
  wideReach: 'who',
  late: 'speed',
}
const CELLS = 5
/** Points that fill one of the five cells. */
const CELL = 10

/** The four questions with their answers, the points each adds, and why. */
export function Questions({ found }: { found: Card }) {
  return (
    <ol className={styles.questions}>
      {ASKED.map((question, at) => (
        <Question key={question} found={found} question={question} number={at + 1} />
      ))}
    </ol>
  )
}

function Question({ found, question, number }: { found: Card; question: Asked; number: number }) {
  const { t } = useTranslation('routes')
  const format = useFormat()
  const parts = found.parts.filter(({ weight }) => OF[weight] === question)
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const reasons = found.why.filter((one) => one.question === question)
  const target = t(`target_${found.target.of}`, { time: format.minutes(found.target.minutes) })
  return (
    <li>
      <span className={styles.asked}>
        {number} {t(`q_${question}`)}
      </span>
      <span className={styles.answer}>
        <b>{useAnswer(found, question)}</b>
        <span className={styles.cells} role="img" aria-label={t('strength', { points: format.number(points) })}>
          {Array.from({ length: CELLS }, (_, at) => (
            <i key={at} data-on={points > at * CELL || undefined} />
          ))}
        </span>
      </span>
      <ul>
        {parts.map(({ weight, points: added }) => (
          <li key={weight}>
            <b>{format.signed(added)}</b>
            {t(`weight_${weight}`)}
          </li>
        ))}
        {reasons.map(({ text }) => (
          <li key={text}>
            <b aria-hidden>·</b>
            {text}
          </li>
        ))}
        {question === 'speed' ? (
          <li>
            <b aria-hidden>·</b>
            {target}
          </li>
        ) : null}
      </ul>
    </li>
  )
}

/** The answer as it holds; where a person overruled it, the word says so. */
function useAnswer(found: Card, question: Asked): string {
  const { t } = useTranslation(['routes', 'conversations'])
  const format = useFormat()
  const { held } = found
  switch (question) {
    case 'relationship':
      return t(`rel_${found.relationship}`)
    case 'who': {
      const who = held.role === null ? t('noRole') : t(`conversations:role_${held.role}`)
      return t('whoReach', { who: who.charAt(0).toLocaleUpperCase() + who.slice(1), reach: t(`${found.reach}_reach`) })
    }
    case 'speed':
      return held.respondWithinMinutes === null
        ? t('speedNone')
        : t('speedOwed', { time: format.minutes(held.respondWithinMinutes) })
    case 'urgency':
      return t(`urg_${held.urgency}`)
  }
}
