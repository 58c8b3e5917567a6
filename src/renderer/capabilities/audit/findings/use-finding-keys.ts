import {
  IconBan,
  IconCalendar,
  IconCheck,
  IconFoldDown,
  IconFoldUp,
  IconMessage,
  IconProgress,
  IconRotate,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../app/keys/keys.ts'
import { type Action, useActions } from '../../../app/palette/actions.ts'
import { aboutOf } from './about.ts'
import type { Acting } from './use-acting.ts'
import { GROUPINGS } from './list-query.ts'
import type { Findings } from './use-findings.ts'

/** The inbox by keyboard and from the palette. */
export function useFindingKeys(list: Findings, acting: Acting): void {
  const { t } = useTranslation('audit')
  useKeys({
    KeyA: () => acting.ask('assign'),
    KeyC: () => acting.ask('comment'),
    KeyE: () => acting.count > 0 && acting.progress(),
    KeyD: () => acting.ask('due'),
    KeyW: () => acting.ask('waive'),
    KeyR: () => acting.resolve(),
  })
  const hint =
    acting.selected > 0 ? t('selectedHint', { count: acting.selected }) : acting.one === null ? '' : aboutOf(acting.one)
  const waived =
    acting.selected === 0 && acting.one !== null && acting.one.status !== 'open' && acting.one.status !== 'in_progress'
  const decide: Action[] = [
    { id: 'audit:assign', label: t('assignTo'), hint, keys: 'A', icon: IconUser, run: () => acting.ask('assign') },
    { id: 'audit:due', label: t('setDue'), hint, keys: 'D', icon: IconCalendar, run: () => acting.ask('due') },
    { id: 'audit:waive', label: t('waive'), hint, keys: 'W', icon: IconBan, run: () => acting.ask('waive') },
    { id: 'audit:progress', label: t('startWork'), hint, keys: 'E', icon: IconProgress, run: () => acting.progress() },
    { id: 'audit:comment', label: t('comment'), hint, keys: 'C', icon: IconMessage, run: () => acting.ask('comment') },
    { id: 'audit:resolved', label: t('resolved'), hint, keys: 'R', icon: IconCheck, run: () => acting.resolve() },
    ...(waived || acting.selected > 0
      ? [{ id: 'audit:reopen', label: t('reopen'), hint, icon: IconRotate, run: () => acting.reopen() }]
      : []),
  ]
  useActions('audit-findings', [
    ...(acting.count > 0 ? decide : []),
    ...GROUPINGS.filter((group) => group !== list.group).map((group) => ({
      id: `audit:group:${group}`,
      label: `${t('groupBy')}: ${t(`group_${group}`)}`,
      icon: IconFoldDown,
      run: () => list.setGroup(group),
    })),
    { id: 'audit:open-groups', label: t('openGroups'), icon: IconFoldDown, run: () => list.closeAll(false) },
    { id: 'audit:close-groups', label: t('closeGroups'), icon: IconFoldUp, run: () => list.closeAll(true) },
  ])
}
