import { Select, TextInput } from '@mantine/core'
import { IconCheck, IconRotate, IconSearch, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanTask } from '#shared/model/carry-out.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { ListFailed } from '../../../../app/answers/ListFailed.tsx'
import { useFormat } from '../../../../app/format.ts'
import { go, useParameters } from '../../../../app/navigation.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useReady } from '../../../../app/ready.ts'
import { useShell } from '../../../../app/state/shell.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { NothingFound } from '../../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { SelectionBar } from '../../../../components/panel/SelectionBar.tsx'
import { DataTable } from '../../../../components/table/DataTable.tsx'
import type { DataTableHandle } from '../../../../components/table/data-table-props.ts'
import { nothingSelected, selectedCount } from '../../../../components/table/selection.ts'
import { useAccountKeys } from '../../decisions/use-account-keys.ts'
import styles from '../carry.module.css'
import { change } from '../change.ts'
import { useTaskColumns } from './task-columns.tsx'
import { TaskPanel } from './TaskPanel.tsx'
import { STATES, type Tasks, useTasks } from './use-tasks.ts'

const idOf = (task: PlanTask): string => task.id

/** Every task of the plan, narrowed by wave, owner and state; the open one beside them. */
export function TasksView() {
  const { t } = useTranslation('carry')
  const tasks = useTasks()
  const [parameters, set] = useParameters()
  const [current, setCurrent] = useState<number | null>(null)
  const [selection, setSelection] = useState(nothingSelected)
  const table = useRef<DataTableHandle>(null)
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useTaskColumns()
  const id = parameters.get('task')
  const row = current === null ? undefined : tasks.rowAt(current)
  const alone = useAsk('plan.tasks', { task: id ?? '-', limit: 1 }, id !== null && row?.id !== id)
  const found = row?.id === id ? row : alone.data?.tasks[0]
  const shown = id !== null && found?.id === id ? found : null
  useReady(tasks.error !== null || (tasks.settled && (id === null || shown !== null || alone.isFetched)))
  const show = (index: number): void => {
    setCurrent(index)
    const task = tasks.rowAt(index)
    if (task !== undefined) set({ task: task.id })
  }
  const selected = selectedCount(selection, tasks.total)
  useAccountKeys(selected > 0 ? null : ((shown ?? row)?.account ?? null), {
    shown: shown !== null,
    open: (account) => go('plan', { account }),
    close: () => set({ task: null }),
  })
  const chosen = async (): Promise<string[]> =>
    selection.mode === 'some' ? [...selection.ids] : (await tasks.ids()).filter((one) => !selection.ids.has(one))
  const run = (work: (ids: string[]) => Promise<unknown>): void => {
    chosen()
      .then(work)
      .then(() => setSelection(nothingSelected))
      .catch(tellProblem)
  }
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <Narrowing tasks={tasks} />
        <ListFailed list={tasks} />
        <DataTable
          label={t('tasks')}
          handle={table}
          total={tasks.total}
          rowAt={tasks.rowAt}
          getId={idOf}
          onRange={tasks.onRange}
          columns={columns}
          sort={tasks.sort}
          onSort={tasks.setSort}
          letterKeys={letterKeys}
          current={current}
          onCurrent={(index) => (shown === null ? setCurrent(index) : show(index))}
          onOpen={show}
          selection={selection}
          onSelect={setSelection}
          idsInRange={async (first, last) => (await tasks.ids()).slice(first, last + 1)}
          words={{
            selectAll: t('selectAll'),
            selectRow: (one) =>
              t('selectRow', { name: one === undefined ? '' : `${one.title} ${one.accountName ?? ''}` }),
          }}
          empty={
            tasks.settled ? (
              <NothingFound
                title={tasks.narrowed ? t('noTasks') : t('noTasksYet')}
                {...(tasks.narrowed
                  ? {
                      action: (
                        <TextButton
                          onClick={() => set({ filter: null, wave: null, owner: null, state: null, of: null })}
                        >
                          {t('clear')}
                        </TextButton>
                      ),
                    }
                  : {})}
              />
            ) : tasks.error === null ? (
              <Awaited of={[]} flush />
            ) : null
          }
        />
        {selected > 0 ? (
          <SelectionBar
            label={t('selection')}
            count={t('selected', { count: selected })}
            verbs={[
              {
                id: 'done',
                label: t('done'),
                icon: <IconCheck size={14} aria-hidden />,
                onRun: () =>
                  run((ids) =>
                    change('plan.doTasks', { ids, done: true }, ({ changed }) => t('didDone', { count: changed })),
                  ),
              },
              {
                id: 'undone',
                label: t('undone'),
                icon: <IconRotate size={14} aria-hidden />,
                onRun: () =>
                  run((ids) =>
                    change('plan.doTasks', { ids, done: false }, ({ changed }) => t('didUndone', { count: changed })),
                  ),
              },
              {
                id: 'remove',
                label: t('remove'),
                icon: <IconTrash size={14} aria-hidden />,
                onRun: () =>
                  run((ids) =>
                    change('plan.removeTasks', { ids }, ({ changed }) => t('didRemoveTasks', { count: changed })),
                  ),
              },
            ]}
            onClear={() => setSelection(nothingSelected)}
            clearLabel={t('clearSelection')}
          />
        ) : null}
      </div>
      {shown === null ? null : <TaskPanel key={shown.id} task={shown} onClose={() => set({ task: null })} />}
    </div>
  )
}

function Narrowing({ tasks }: { tasks: Tasks }) {
  const { t } = useTranslation('carry')
  const format = useFormat()
  const [, set] = useParameters()
  const waves = useAsk('plan.waves', {})
  const owners = useAsk('plan.taskOwners', {})
  return (
    <div className={styles.bar}>
      <TermHelp term="task" />
      <TextInput
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={tasks.text}
        onChange={(event) => set({ filter: event.currentTarget.value })}
      />
      <Select
        aria-label={t('wave')}
        placeholder={t('anyWave')}
        clearable
        data={(waves.data?.waves ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={tasks.wave}
        onChange={(wave) => set({ wave })}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('anyState')}
        clearable
        data={STATES.map((state) => ({ value: state, label: t(`state_${state}`) }))}
        value={tasks.state}
        onChange={(state) => set({ state })}
      />
      <Select
        aria-label={t('owner')}
        placeholder={t('anyOwner')}
        clearable
        searchable
        limit={50}
        data={[
          { value: 'none', label: t('noOwner') },
          ...(owners.data?.owners ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={tasks.owner}
        onChange={(owner) => set({ owner })}
      />
      <span className={styles.count}>{format.number(tasks.total)}</span>
    </div>
  )
}
