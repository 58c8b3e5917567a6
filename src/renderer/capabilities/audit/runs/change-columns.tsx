import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunChange } from '#shared/model/run-comparison.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { Truncated } from '../../../components/table/Truncated.tsx'
import audit from '../audit.module.css'
import { useCauseWords } from './cause-words.ts'
import styles from './runs.module.css'

/** Account, what happened to its finding, and why. */
export function useChangeColumns(): readonly Column<RunChange>[] {
  const { t } = useTranslation('audit')
  const words = useCauseWords()
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('account'),
        min: 150,
        flex: 2,
        tone: 'name',
        render: (row) => (
          <span className={audit.named}>
            {row.networkIcon === null ? null : <NetworkIcon icon={row.networkIcon} />}
            <Truncated text={row.accountName ?? '–'} />
            {row.isThere || row.account === null ? null : <span className={styles.left}>{t('gone_account')}</span>}
          </span>
        ),
      },
      {
        id: 'change',
        header: t('change'),
        min: 190,
        flex: 3,
        tone: 'small',
        render: (row) => (
          <span className={audit.message}>
            <b className={styles.mark} data-kind={row.kind}>
              {t(`mark_${row.kind}`)}
            </b>
            <Truncated text={row.message} />
          </span>
        ),
      },
      {
        id: 'why',
        header: t('causes'),
        min: 190,
        flex: 3,
        tone: 'small',
        render: (row) => <Truncated text={row.causes.map(words).join('; ')} />,
      },
    ],
    [t, words],
  )
}
