import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '#shared/model/candidate.ts'
import { useFormat } from '../../../app/format.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from './discovery.module.css'
import { reasonsInLine } from './reason-words.ts'
import type { Grouping, State } from './use-candidates.ts'

/** The columns of the inbox. What the groups say already is no column; decided candidates say when. */
export function useCandidateColumns(group: Grouping, state: State): readonly Column<Candidate>[] {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  return useMemo(() => {
    const columns: (Column<Candidate> | null)[] = [
      {
        id: 'candidate',
        header: t('candidate'),
        min: 180,
        flex: 2,
        tone: 'name',
        render: (row) => (
          <span className={styles.named}>
            <NetworkIcon icon={row.networkIcon} label={row.networkName} />
            <Truncated text={row.handle} />
          </span>
        ),
      },
      {
        id: 'why',
        header: t('why'),
        min: 200,
        flex: 4,
        tone: 'small',
        render: (row) => <Truncated text={reasonsInLine(row.reasons, t)} />,
      },
      group === 'brand'
        ? null
        : {
            id: 'brand',
            header: t('brand'),
            width: 110,
            tone: 'small',
            priority: 2,
            render: (row) => (row.brand === null ? <NoValue /> : <Truncated text={row.brand} />),
          },
      {
        id: 'market',
        header: t('market'),
        width: 110,
        tone: 'small',
        priority: 1,
        render: (row) => (row.market === null ? <NoValue /> : <Truncated text={row.market} />),
      },
      {
        id: 'score',
        header: t('score'),
        headerTitle: t('scoreTitle'),
        width: 56,
        align: 'end',
        tone: 'small',
        render: (row) => format.share(row.score / 100),
      },
      state === 'open'
        ? null
        : {
            id: 'decided',
            header: state === 'later' ? t('laterTitle') : t('decidedAs'),
            width: 100,
            align: 'end',
            tone: 'small',
            render: (row) => (state === 'later' ? format.day(row.laterOn) : format.date(row.decidedAt)),
          },
    ]
    return columns.filter((column) => column !== null)
  }, [group, state, t, format])
}
