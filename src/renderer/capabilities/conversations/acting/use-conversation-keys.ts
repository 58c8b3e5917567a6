import { IconCheck, IconClockPause, IconRoute, IconUser, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { undo } from '../../../app/history.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { useActions } from '../../../app/palette/actions.ts'
import type { Acting } from './use-acting.ts'

/** The inbox by keyboard and from the palette. */
export function useConversationKeys(acting: Acting): void {
  const { t } = useTranslation(['conversations', 'routes'])
  useKeys({
    KeyE: () => acting.count > 0 && acting.done(),
    KeyA: () => acting.ask('assign'),
    KeyR: () => acting.ask('route'),
    KeyC: () => acting.count > 0 && acting.confirm(),
    KeyT: () => acting.ask('role'),
    KeyS: () => acting.ask('snooze'),
    KeyU: () => void undo(),
    Digit1: () => acting.count > 0 && acting.priority(1),
    Digit2: () => acting.count > 0 && acting.priority(2),
    Digit3: () => acting.count > 0 && acting.priority(3),
    Digit4: () => acting.count > 0 && acting.priority(4),
  })
  const hint = acting.selected > 0 ? t('selected', { count: acting.selected }) : (acting.one?.contact ?? '')
  useActions(
    'conversations',
    acting.count === 0
      ? []
      : [
          { id: 'conversations:done', label: t('done'), hint, keys: 'E', icon: IconCheck, run: acting.done },
          {
            id: 'conversations:assign',
            label: t('assignTo'),
            hint,
            keys: 'A',
            icon: IconUser,
            run: () => acting.ask('assign'),
          },
          {
            id: 'conversations:route',
            label: t('routeTo'),
            hint,
            keys: 'R',
            icon: IconRoute,
            run: () => acting.ask('route'),
          },
          {
            id: 'conversations:confirm',
            label: t('routes:confirm'),
            hint,
            keys: 'C',
            icon: IconCheck,
            run: acting.confirm,
          },
          {
            id: 'conversations:role',
            label: t('routes:setRole'),
            hint,
            keys: 'T',
            icon: IconUserQuestion,
            run: () => acting.ask('role'),
          },
          {
            id: 'conversations:snooze',
            label: t('snooze'),
            hint,
            keys: 'S',
            icon: IconClockPause,
            run: () => acting.ask('snooze'),
          },
        ],
  )
}
