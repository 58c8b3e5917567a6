import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { filterText } from '#shared/model/filter-language.ts'
import type { GoalRecord } from '#shared/model/goal.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { Figure } from '../../../components/page/Figure.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { RecordName, RecordTable, textCell } from './RecordTable.tsx'
import styles from './goals.module.css'

type GoalTableProps = { goals: readonly GoalRecord[]; id: string | null; onOpen: (id: string) => void }

/** The register of goals. */
export function GoalTable({ goals, id, onOpen }: GoalTableProps) {
  const { t } = useTranslation('charter')
  return (
    <RecordTable
      label={t('goals')}
      records={goals}
      columns={useGoalColumns()}
      id={id}
      none={t('noGoals')}
      onOpen={onOpen}
    />
  )
}

function useGoalColumns(): readonly Column<GoalRecord>[] {
  const { t } = useTranslation('charter')
  const format = useFormat()
  return useMemo(() => {
    return [
      {
        id: 'name',
        header: t('goal'),
        term: 'goal',
        min: 150,
        flex: 2,
        tone: 'name',
        render: (goal) => <RecordName record={goal} />,
      },
      {
        id: 'objective',
        header: t('objective'),
        min: 120,
        flex: 2,
        priority: 4,
        render: (goal) => textCell(goal.objective),
      },
      {
        id: 'metric',
        header: t('metric'),
        min: 110,
        flex: 1.4,
        render: (goal) =>
          goal.metric === null ? (
            <NoValue />
          ) : (
            <span className={styles.named}>
              <Truncated text={goal.metric} />
              {goal.countsFans ? <span className={styles.fans}>{t('countsFans')}</span> : null}
            </span>
          ),
      },
      {
        id: 'target',
        header: t('target'),
        term: 'goal',
        width: 110,
        render: (goal) => textCell([goal.target, goal.unit].filter(Boolean).join(' ') || null),
      },
      { id: 'due', header: t('due'), width: 96, tone: 'small', priority: 2, render: (goal) => format.day(goal.dueOn) },
      {
        id: 'owner',
        header: t('owner'),
        width: 120,
        tone: 'small',
        priority: 3,
        render: (goal) => textCell(goal.owner),
      },
      {
        id: 'accounts',
        header: t('accountsHead'),
        width: 74,
        align: 'end',
        render: (goal) => (
          <Figure
            value={format.number(goal.accounts)}
            {...(goal.accounts > 0
              ? {
                  href: `#${linkTo('accounts', { filter: filterText([{ field: 'goal', op: '=', values: [goal.name] }], []) })}`,
                  label: t('openAccounts', { count: goal.accounts, name: goal.name }),
                }
              : {})}
          />
        ),
      },
      {
        id: 'campaigns',
        header: t('campaigns'),
        width: 84,
        align: 'end',
        priority: 1,
        render: (goal) => format.number(goal.campaigns),
      },
    ]
  }, [t, format])
}
