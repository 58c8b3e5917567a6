import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanTask } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { PersonDisc } from '../../../../components/marks/Person.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'
import styles from '../carry.module.css'
import { TaskState } from './TaskState.tsx'

/** The columns of the tasks. */
export function useTaskColumns(): readonly Column<PlanTask>[] {
  const { t } = useTranslation('carry')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'step',
        header: t('task'),
        term: 'task',
        min: 200,
        flex: 4,
        tone: 'name',
        render: (task) => <Truncated text={task.title} />,
      },
      {
        id: 'account',
        header: t('account'),
        min: 130,
        flex: 2,
        sortable: true,
        render: (task) =>
          task.accountName === null ? (
            <NoValue />
          ) : (
            <span className={styles.named}>
              <NetworkIcon icon={task.networkIcon ?? 'world'} />
              <Truncated text={task.accountName} />
            </span>
          ),
      },
      {
        id: 'wave',
        header: t('wave'),
        width: 110,
        tone: 'small',
        sortable: true,
        priority: 3,
        render: (task) => <Truncated text={task.waveName ?? ''} />,
      },
      {
        id: 'owner',
        header: t('owner'),
        width: 150,
        tone: 'small',
        sortable: true,
        priority: 2,
        render: (task) =>
          task.owner === null ? (
            <NoValue label={t('noOwner')} />
          ) : (
            <span className={styles.named}>
              <PersonDisc name={task.owner} />
              <Truncated text={task.owner} />
            </span>
          ),
      },
      {
        id: 'due',
        header: t('due'),
        width: 104,
        tone: 'small',
        sortable: true,
        render: (task) => (task.dueOn === null ? <NoValue /> : format.day(task.dueOn)),
      },
      {
        id: 'state',
        header: t('state'),
        width: 116,
        tone: 'small',
        render: (task) => <TaskState state={task.state} />,
      },
    ],
    [t, format],
  )
}
