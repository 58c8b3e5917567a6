import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconCheck, IconChecklist, IconRotate, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryInput } from '#shared/contract/index.ts'
import type { PlanTask } from '#shared/model/carry-out.ts'
import { DayField } from '../../../../app/day/DayField.tsx'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from '../carry.module.css'
import { change } from '../change.ts'
import { TaskState } from './TaskState.tsx'

/** One task: what is to be done, by whom and when, what it waits for, and what proves that it was done. */
export function TaskPanel({ task, onClose }: { task: PlanTask; onClose: () => void }) {
  const { t } = useTranslation(['carry', 'words'])
  const format = useFormat()
  const [title, setTitle] = useState(task.title)
  const [proof, setProof] = useState(task.proof ?? '')
  const [note, setNote] = useState(task.note ?? '')
  const people = useAsk('directory.list', { kind: 'person' })
  const edit = (fields: Omit<QueryInput<'plan.editTasks'>, 'ids'>): void => {
    void change('plan.editTasks', { ids: [task.id], ...fields }, () => t('didTask'))
  }
  const done = task.state === 'done'
  const tick = (is: boolean): void => {
    void change(
      'plan.doTasks',
      { ids: [task.id], done: is, proof: is && proof.trim() !== '' ? proof.trim() : null },
      () => t(is ? 'didDone' : 'didUndone', { count: 1 }),
    )
  }
  const rename = (): void => {
    const next = title.trim()
    if (next !== task.title && (next !== '' || task.code !== null)) edit({ title: next })
  }
  const remove = async (): Promise<void> => {
    const removed = await change('plan.removeTasks', { ids: [task.id] }, () => t('didRemoveTasks', { count: 1 }))
    if (removed) onClose()
  }
  const context = [task.accountName, task.brand, task.market, task.waveName].filter((part) => part !== null).join(' · ')
  return (
    <DetailPanel
      label={t('task')}
      icon={<IconChecklist size={16} aria-hidden />}
      title={task.title}
      context={context}
      onClose={onClose}
      closeLabel={t('close')}
      width={380}
      actions={
        <TextButton tone="quiet" icon={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          {t('remove')}
        </TextButton>
      }
      foot={
        <Button
          variant={done ? 'default' : 'filled'}
          leftSection={done ? <IconRotate size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          onClick={() => tick(!done)}
        >
          {t(done ? 'undone' : 'done')}
        </Button>
      }
    >
      <PanelSection
        title={t('state')}
        aside={
          task.doneAt === null
            ? undefined
            : t('doneLine', { who: task.doneBy ?? '', when: format.instant(task.doneAt) })
        }
      >
        <TaskState state={task.state} />
        <Textarea
          mt={8}
          label={t('proof')}
          placeholder={t('proofPlaceholder')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={proof}
          onChange={(event) => setProof(event.currentTarget.value)}
          onBlur={() => {
            if (done && proof.trim() !== (task.proof ?? '')) tick(true)
          }}
        />
      </PanelSection>
      <PanelSection>
        <div className={styles.form}>
          <TextInput
            label={t('taskTitle')}
            value={title}
            maxLength={500}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onBlur={rename}
          />
          <Select
            label={t('owner')}
            placeholder={t('nobody')}
            searchable
            clearable
            limit={50}
            data={(people.data?.entries ?? [])
              .filter(({ id, leftOn }) => leftOn === null || id === task.ownerId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={task.ownerId}
            onChange={(owner) => edit({ owner })}
          />
          <DayField label={t('due')} value={task.dueOn} onSave={(dueOn) => edit({ dueOn })} />
          <Textarea
            label={t('note')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onBlur={() => {
              if (note.trim() !== (task.note ?? '')) edit({ note: note.trim() === '' ? null : note.trim() })
            }}
          />
        </div>
      </PanelSection>
      <Needs task={task} />
      {task.account === null ? null : (
        <PanelSection>
          <p className={styles.links}>
            <TextButton href={`#${linkTo('plan', { view: 'readiness', account: task.account })}`}>
              {t('showAccounts')}
            </TextButton>
          </p>
        </PanelSection>
      )}
    </DetailPanel>
  )
}

/** What the task waits for; another task of the account can be added. */
function Needs({ task }: { task: PlanTask }) {
  const { t } = useTranslation('carry')
  const others = useAsk('plan.tasks', { account: task.account ?? '-', limit: 100 }, task.account !== null)
  const known = new Set([task.id, ...task.needs.map(({ id }) => id)])
  const link = (needs: string, linked: boolean): void => {
    void change('plan.linkTasks', { task: task.id, needs, linked }, () => t('didLink'))
  }
  return (
    <PanelSection title={t('waitsFor')}>
      {task.needs.length === 0 ? (
        <p className={styles.quiet}>{t('waitsForNothing')}</p>
      ) : (
        <ul className={styles.members}>
          {task.needs.map((need) => (
            <li key={need.id}>
              <TaskState state={need.done ? 'done' : 'open'} />
              <span className={styles.needTitle}>
                {need.title}
                {need.account !== null && need.account !== task.accountName ? ` · ${need.account}` : ''}
              </span>
              <button
                type="button"
                aria-label={t('unlink', { name: need.title })}
                title={t('unlink', { name: need.title })}
                onClick={() => link(need.id, false)}
              >
                <IconX size={13} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {task.account === null ? null : (
        <Select
          mt={8}
          aria-label={t('link')}
          placeholder={t('link')}
          searchable
          value={null}
          data={(others.data?.tasks ?? [])
            .filter(({ id }) => !known.has(id))
            .map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => {
            if (id !== null) link(id, true)
          }}
        />
      )}
    </PanelSection>
  )
}
