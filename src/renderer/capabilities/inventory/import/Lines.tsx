import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import styles from './import.module.css'

type LinesProps = {
  heads: readonly string[]
  /** The head of the column that has half of the width, for texts. */
  wide: string
  lines: readonly (readonly string[])[]
  /** Lines that are not shown; none when it is not above zero. */
  rest: number
}

/** A short table of plain text. */
export function Lines({ heads, wide, lines, rest }: LinesProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  return (
    <>
      <table className={styles.lines}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" data-wide={head === wide || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.join('\n')}>
              {line.map((cell, place) => (
                <td key={heads[place]} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className={styles.quiet}>{t('moreLines', { count: rest, replace: { count: format.number(rest) } })}</p>
      ) : null}
    </>
  )
}
