import { Button, Menu, TextInput } from '@mantine/core'
import { IconDotsVertical, IconTimeline, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wave, WaveMember } from '#shared/model/carry-out.ts'
import { DayField } from '../../../../app/day/DayField.tsx'
import { useFormat } from '../../../../app/format.ts'
import { go, linkTo } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DispositionMark } from '../../../../components/marks/DispositionMark.tsx'
import { Meter } from '../../../../components/marks/Meter.tsx'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { useAccountKeys } from '../../decisions/use-account-keys.ts'
import styles from '../carry.module.css'
import own from './waves.module.css'
import { change } from '../change.ts'
import { ACCOUNT_TYPE } from './WaveRow.tsx'

type WavePanelProps = { wave: Wave; waves: readonly Wave[]; onClose: () => void }

/** One wave: its name and days, how far it is, and its accounts, which are dragged or sent to another one. */
export function WavePanel({ wave, waves, onClose }: WavePanelProps) {
  const { t } = useTranslation(['carry', 'frame'])
  const format = useFormat()
  const [name, setName] = useState(wave.name)
  const members = useAsk('plan.waveMembers', { wave: wave.id })
  const edit = (fields: { name?: string; startsOn?: string | null; dueOn?: string | null }): void => {
    void change('plan.editWave', { wave: wave.id, ...fields }, () => t('didWave', { name: fields.name ?? wave.name }))
  }
  /** The account the keyboard is on. */
  const [focused, setFocused] = useState<string | null>(null)
  useAccountKeys(focused, { shown: false, open: (account) => go('plan', { account }), close: onClose })
  const [task, setTask] = useState('')
  const addTask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (await change('plan.addTask', { wave: wave.id, title: task.trim() }, () => t('didAddTask'))) setTask('')
  }
  const rename = (): void => {
    if (name.trim() !== '' && name.trim() !== wave.name) edit({ name: name.trim() })
  }
  const remove = async (): Promise<void> => {
    if (await change('plan.removeWave', { wave: wave.id }, () => t('didRemoveWave', { name: wave.name }))) onClose()
  }
  const done = t('tasksDone', { done: format.number(wave.tasksDone), tasks: format.number(wave.tasks) })
  return (
    <DetailPanel
      label={t('wave')}
      icon={<IconTimeline size={16} aria-hidden />}
      title={wave.name}
      context={t('accounts', { count: wave.accounts, replace: { count: format.number(wave.accounts) } })}
      onClose={onClose}
      closeLabel={t('close')}
      width={380}
      actions={
        <TextButton tone="quiet" icon={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          {t('removeWave')}
        </TextButton>
      }
    >
      <PanelSection>
        <div className={styles.form}>
          <TextInput
            label={t('waveName')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename()
            }}
          />
          <div className={own.pair}>
            <DayField
              label={t('startsOn')}
              value={wave.startsOn}
              refuse={(day) => (wave.dueOn !== null && day > wave.dueOn ? t('endsBefore') : null)}
              onSave={(startsOn) => edit({ startsOn })}
            />
            <DayField
              label={t('dueOn')}
              value={wave.dueOn}
              refuse={(day) => (wave.startsOn !== null && day < wave.startsOn ? t('endsBefore') : null)}
              onSave={(dueOn) => edit({ dueOn })}
            />
          </div>
          <Meter value={wave.tasksDone} max={wave.tasks} label={done} />
          <p className={styles.quiet}>
            {done}
            {' · '}
            {t('carriedOf', { carried: format.number(wave.carried), accounts: format.number(wave.accounts) })}
          </p>
          <p className={styles.links}>
            <TextButton href={`#${linkTo('plan', { view: 'tasks', wave: wave.id })}`}>{t('showTasks')}</TextButton>
            <TextButton href={`#${linkTo('plan', { view: 'readiness', wave: wave.id })}`}>
              {t('showAccounts')}
            </TextButton>
          </p>
        </div>
      </PanelSection>
      <PanelSection title={t('newTask')}>
        <form className={own.add} onSubmit={(event) => void addTask(event)}>
          <TextInput
            aria-label={t('taskTitle')}
            placeholder={t('taskTitle')}
            value={task}
            maxLength={500}
            onChange={(event) => setTask(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={task.trim() === ''}>
            {t('addTask')}
          </Button>
        </form>
      </PanelSection>
      <PanelSection title={t('members')} aside={format.number(wave.accounts)}>
        <ul className={styles.members}>
          {(members.data?.members ?? []).map((member) => (
            <Member key={member.account} member={member} waves={waves} onFocus={() => setFocused(member.account)} />
          ))}
        </ul>
      </PanelSection>
    </DetailPanel>
  )
}

type MemberProps = { member: WaveMember; waves: readonly Wave[]; onFocus: () => void }

function Member({ member, waves, onFocus }: MemberProps) {
  const { t } = useTranslation(['carry', 'words'])
  const place = (wave: string | null): void => {
    void change('plan.placeInWave', { accounts: [member.account], wave }, ({ changed }) =>
      t('didPlace', { count: changed }),
    )
  }
  return (
    <li title={member.why.join('\n')}>
      <NetworkIcon icon={member.networkIcon} />
      <a
        href={`#${linkTo('plan', { view: 'readiness', account: member.account })}`}
        draggable
        onFocus={onFocus}
        onDragStart={(event) => {
          event.dataTransfer.setData(ACCOUNT_TYPE, member.account)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        {member.name}
      </a>
      <span className={own.memberWhat}>
        <DispositionMark
          disposition={member.disposition}
          label={member.carried ? t('carried') : t(`words:${member.disposition}`)}
          detail={member.into === null ? undefined : t('into', { name: member.into })}
          suggested={!member.carried}
        />
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button
            type="button"
            aria-label={t('moveTo', { name: member.name })}
            title={t('moveTo', { name: member.name })}
          >
            <IconDotsVertical size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {waves
            .filter(({ id }) => id !== member.wave)
            .map((wave) => (
              <Menu.Item key={wave.id} onClick={() => place(wave.id)}>
                {wave.name}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => place(null)}>{t('outOfWaves')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
