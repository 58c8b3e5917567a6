import {
  IconArrowMerge,
  IconArrowsSplit,
  IconBuildingPlus,
  IconCopy,
  IconFilterOff,
  IconPencil,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Disposition } from '#shared/model/words.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { type Action, useActions } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { tellApart } from '../duplicates/act.ts'
import { COMPARED } from '../duplicates/use-accounts.ts'
import { decide } from './decide/decide.ts'
import { DISPOSITION_ICONS } from './decide/icons.ts'
import { openSide, useDesk, wishFocus } from './desk.ts'
import type { Targets } from './selected.ts'

type Deeds = {
  targets: Targets
  /** True while several accounts are chosen: they are changed together. */
  many: boolean
  filtered: boolean
  /** Opens the panel of the one account the targets are. */
  openSingle: () => void
  clearFilter: () => void
  copy: () => Promise<void>
}

/** What can be done to accounts, by key and from the palette, with the selection or the account that is open. */
export function useAccountActions({ targets, many, filtered, openSingle, clearFilter, copy }: Deeds): {
  edit: () => void
  owner: () => void
} {
  const { t } = useTranslation(['inventory', 'words'])
  const deciding = useDesk(({ side }) => side === 'decide')
  const merging = useDesk(({ side }) => side === 'merge')
  const field = (id: string, bulk: string) => (): void => {
    if (targets.count === 0) return
    if (many) openSide('edit')
    else openSingle()
    wishFocus(many ? bulk : id)
  }
  const edit = field('displayName', 'bulk brandId')
  const owner = field('owner', 'bulk ownerId')
  const settle = (disposition: Disposition): void => {
    if (targets.count === 0) return
    if (disposition === 'merge') openSide('decide', 'merge')
    else
      void targets
        .ids()
        .then((ids) => decide(ids, disposition))
        .catch(tellProblem)
  }
  const six = Disposition.options.slice(0, 6)
  const apart = (): void => void targets.ids().then(tellApart).catch(tellProblem)
  const comparable = many && targets.count > 1 && targets.count <= COMPARED
  useKeys({
    ...(comparable && !merging ? { KeyM: () => openSide('merge'), KeyN: apart } : {}),
    KeyE: edit,
    KeyO: owner,
    KeyD: () => {
      if (targets.count > 0) openSide('decide')
    },
    ...(deciding ? {} : Object.fromEntries(six.map((each, index) => [`Digit${index + 1}`, () => settle(each)]))),
  })

  const hint = many ? t('selectedCount', { count: targets.count }) : ''
  const about = (action: Omit<Action, 'hint'>): Action => ({ ...action, ...(hint === '' ? {} : { hint }) })
  const actions: Action[] = [
    { id: 'account:add', label: t('addAccount'), icon: IconBuildingPlus, also: 'url new', run: () => openSide('add') },
    ...(filtered ? [{ id: 'account:all', label: t('clearFilter'), icon: IconFilterOff, run: clearFilter }] : []),
  ]
  if (targets.count > 0)
    actions.push(
      about({
        id: 'account:edit',
        label: t('editAccounts', { count: targets.count }),
        keys: 'E',
        icon: IconPencil,
        run: edit,
      }),
      about({ id: 'account:owner', label: t('setOwner'), keys: 'O', icon: IconUserPlus, run: owner }),
      ...six.map((each, index) =>
        about({
          id: `account:${each}`,
          label: t('decideAs', { what: t(`words:${each}`) }),
          keys: String(index + 1),
          icon: DISPOSITION_ICONS[each],
          run: () => settle(each),
        }),
      ),
      about({
        id: 'account:undecided',
        label: t('takeBack'),
        icon: DISPOSITION_ICONS.undecided,
        run: () => settle('undecided'),
      }),
      about({ id: 'account:remove', label: t('removeEllipsis'), icon: IconTrash, run: () => openSide('remove') }),
    )
  if (comparable)
    actions.push(
      about({
        id: 'account:merge-rows',
        label: t('mergeAccounts'),
        keys: 'M',
        icon: IconArrowMerge,
        run: () => openSide('merge'),
      }),
      about({ id: 'account:apart', label: t('tellApart'), keys: 'N', icon: IconArrowsSplit, run: apart }),
    )
  if (many)
    actions.push(
      about({
        id: 'account:copy',
        label: t('copyTable'),
        keys: 'Ctrl C',
        icon: IconCopy,
        run: () => void copy().catch(tellProblem),
      }),
    )
  useActions('inventory', actions)
  return { edit, owner }
}
