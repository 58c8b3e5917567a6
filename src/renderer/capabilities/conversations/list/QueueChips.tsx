import { Menu, Popover, TextInput } from '@mantine/core'
import { IconBookmarkPlus, IconSortDescending } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '../../../app/history.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk, useCommand } from '../../../app/queries.ts'
import { Chip } from '../../../components/marks/Chip.tsx'
import page from '../conversations.module.css'
import styles from './list.module.css'
import { ORDERS, QUEUES } from './queues.ts'
import type { Conversations } from './use-conversations.ts'

/** The queues as chips with what is in them, those people keep, and how the list is ordered. */
export function QueueChips({ list }: { list: Conversations }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const counts = useAsk('conversations.count', { texts: QUEUES.map(({ text }) => text) })
  const views = useAsk('views.list', { page: 'conversations' })
  const remove = useCommand('views.remove')
  const isOn = (text: string): boolean => list.text.trim() === text
  const kept = views.data?.views ?? []
  const known = [...QUEUES.map(({ text }) => text as string), ...kept.map(({ query }) => query.text)]
  return (
    <div className={styles.queues} role="group" aria-label={t('queues')}>
      {QUEUES.map((queue, at) => (
        <Chip key={queue.id} chosen={isOn(queue.text)} onClick={() => list.show(queue)}>
          {t(queue.id)}
          <span className={styles.queueCount}>{counts.data ? format.number(counts.data.counts[at] ?? 0) : ''}</span>
        </Chip>
      ))}
      {kept.map(({ id, name, query }) => (
        <Chip
          key={id}
          chosen={isOn(query.text)}
          onClick={() => list.show({ text: query.text, order: query.sort })}
          onRemove={() =>
            remove.mutate({ id }, { onError: tellProblem, onSuccess: () => toastDone(t('removedQueue', { name })) })
          }
          removeLabel={t('removeQueue', { name })}
        >
          {name}
        </Chip>
      ))}
      <span className={styles.queueEnd}>
        {known.includes(list.text.trim()) ? null : <KeepQueue list={list} />}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button type="button" className={page.quiet} aria-label={t('order')} title={t('order')}>
              <IconSortDescending size={15} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {ORDERS.map((order) => (
              <Menu.Item
                key={order}
                onClick={() => list.show({ text: list.text, order })}
                aria-current={order === list.order || undefined}
              >
                {t(`order_${order}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  )
}

/** Keeps what is typed as a queue with a name. */
function KeepQueue({ list }: { list: Conversations }) {
  const { t } = useTranslation('conversations')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const save = useCommand('views.save')
  const keep = (): void => {
    if (name.trim() === '') return
    const query = {
      text: list.text.trim(),
      sort: list.order,
      descending: false,
      group: null,
      columns: null,
      widths: {},
    }
    save.mutate(
      { page: 'conversations', name: name.trim(), query },
      {
        onError: tellProblem,
        onSuccess: () => {
          toastDone(t('keptQueue', { name: name.trim() }))
          setOpen(false)
          setName('')
        },
      },
    )
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withinPortal position="bottom-end">
      <Popover.Target>
        <button
          type="button"
          className={page.quiet}
          aria-label={t('keepQueue')}
          title={t('keepQueue')}
          onClick={() => setOpen(true)}
        >
          <IconBookmarkPlus size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          data-autofocus
          label={t('queueName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
