import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconDeviceTv,
  IconDots,
  IconFileText,
  IconFlag,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { askShell } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { act } from '../act.ts'
import { TimeLeft } from '../TimeLeft.tsx'
import styles from './console.module.css'

const STARTS = { prepared: 'start', paused: 'resume', finished: 'takeUp' } as const

/** Name, how far the room is, the time left, and what begins, rests and ends it. */
export function ConsoleHead({ session }: { session: Session }) {
  const { t } = useTranslation(['workshop', 'frame'])
  const format = useFormat()
  const { id, state } = session
  const turn = (to: 'run' | 'pause' | 'finish'): void => void act('workshop.turn', { session: id, to })
  const remove = async (): Promise<void> => {
    if (await act('workshop.remove', { id }, t('removed'))) go('workshop')
  }
  return (
    <PageHead
      title={session.name}
      count={t('cardOf', { at: format.number(session.decided), all: format.number(session.cards) })}
      tabs={<TimeLeft session={session} />}
      actions={
        <>
          <Tooltip label={t('back')}>
            <ActionIcon aria-label={t('back')} onClick={() => go('workshop')}>
              <IconArrowLeft size={17} />
            </ActionIcon>
          </Tooltip>
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon aria-label={t('more')}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileText size={15} />}
                onClick={() => go('workshop', { session: id, view: 'record' })}
              >
                {t('record_title')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFlag size={15} />}
                disabled={state === 'finished'}
                onClick={() => turn('finish')}
              >
                {t('finish')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
                {t('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Tooltip label={t('wallHint')}>
            <Button
              variant="default"
              leftSection={<IconDeviceTv size={15} />}
              onClick={() => void askShell('shell.openWall', { session: id }).catch(tellProblem)}
            >
              {t('wall')}
            </Button>
          </Tooltip>
          {state === 'finished' ? (
            <Button
              variant="default"
              leftSection={<IconFileText size={15} />}
              onClick={() => go('workshop', { session: id, view: 'record' })}
            >
              {t('record_title')}
            </Button>
          ) : null}
          {state === 'running' ? (
            <Button variant="default" leftSection={<IconPlayerPause size={15} />} onClick={() => turn('pause')}>
              {t('pause')}
            </Button>
          ) : (
            <Button leftSection={<IconPlayerPlay size={15} />} className={styles.begin} onClick={() => turn('run')}>
              {t(STARTS[state])}
            </Button>
          )}
        </>
      }
    />
  )
}
