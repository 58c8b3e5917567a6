import { useTranslation } from 'react-i18next'
import type { Tally } from '#shared/model/workshop.ts'
import { Disposition } from '#shared/model/words.ts'
import { useFormat } from '../../app/format.ts'
import { DispositionMark } from '../../components/marks/DispositionMark.tsx'
import styles from './votes.module.css'

const CHOICES = Disposition.options.slice(0, 6)

type VotesProps = {
  tally: Tally | null
  /** What is being recorded; pressing a line chooses it. Without `onChoose` the lines are only read. */
  chosen: Disposition | null
  onChoose?: (disposition: Disposition) => void
}

/** The six dispositions with who stands behind each, as soon as the votes are shown. */
export function Votes({ tally, chosen, onChoose }: VotesProps) {
  const { t } = useTranslation(['workshop', 'words'])
  const line = (disposition: Disposition, at: number) => {
    const found = tally?.lines.find((one) => one.disposition === disposition)
    const inner = (
      <>
        <kbd className={styles.key}>{at + 1}</kbd>
        <span className={styles.word} data-none={(tally !== null && found === undefined) || undefined}>
          <DispositionMark disposition={disposition} label={t(`words:${disposition}`)} size={18} />
        </span>
        <span className={styles.sides}>
          {found !== undefined && found.functions.length === 0 ? (
            <span className={styles.side} data-disposition={disposition}>
              <b>{found.votes}</b>
            </span>
          ) : null}
          {found?.functions.map((side) => (
            <span key={side.function ?? 'none'} className={styles.side} data-disposition={disposition}>
              {side.function === null ? t('noSide') : t(`words:${side.function}`)}
              {side.votes > 1 ? <b>{side.votes}</b> : null}
            </span>
          ))}
        </span>
      </>
    )
    return (
      <li key={disposition}>
        {onChoose === undefined ? (
          <div className={styles.line} data-chosen={chosen === disposition || undefined}>
            {inner}
          </div>
        ) : (
          <button
            type="button"
            className={styles.line}
            aria-pressed={chosen === disposition}
            onClick={() => onChoose(disposition)}
          >
            {inner}
          </button>
        )}
      </li>
    )
  }
  return <ul className={styles.lines}>{CHOICES.map(line)}</ul>
}

/** What the votes say together, in one line, and what to do about it. */
export function Agreement({ tally }: { tally: Tally }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const what = tally.leading === null ? '' : t(`words:${tally.leading}`).toLowerCase()
  const most = Math.max(0, ...tally.lines.map((line) => line.votes))
  return (
    <div className={styles.agreement}>
      <h3>{t(`agree_${tally.agreement}`, { what, count: most, all: format.number(tally.votes) })}</h3>
      {tally.agreement === 'spread' ? <p>{t('spreadHint')}</p> : null}
    </div>
  )
}
