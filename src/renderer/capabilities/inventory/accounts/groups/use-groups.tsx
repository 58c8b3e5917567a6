import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountGroup } from '#shared/contract/inventory-table.ts'
import type { GroupField, ListFilter } from '#shared/model/filter.ts'
import { Lifecycle } from '#shared/model/words.ts'
import { ask } from '../../../../api.ts'
import { useFormat } from '../../../../app/format.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import type { RowGroup } from '../../../../components/table/lines.ts'
import { isSelected, type Selection, withSelected } from '../../../../components/table/selection.ts'
import { select, useDesk } from '../desk.ts'
import { GroupFigures } from './GroupFigures.tsx'

const NONE: readonly AccountGroup[] = []

export type Groups = {
  /** Undefined while the list is not grouped or its groups are not there yet. */
  readonly rows: readonly RowGroup[] | undefined
  toggle: (id: string) => void
  fold: (id: string | null, closed: boolean) => void
  selectGroup: (id: string) => void
}

/** The groups of the shown list with their figures, which of them are closed, and how all of one is chosen. */
export function useGroups(shown: ListFilter | null, total: number): Groups {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  const field = shown?.group ?? null
  const filter = shown ?? { text: '' }
  const { data, isPlaceholderData } = useAsk('accounts.groups', { filter }, field !== null)
  const groups = field === null || isPlaceholderData ? NONE : (data?.groups ?? NONE)
  // Groups of an older answer must not be laid over rows of a newer one.
  const fits = groups.reduce((sum, { count }) => sum + count, 0) === total
  const [closed, setClosed] = useState<{ field: GroupField | null; keys: ReadonlySet<string> }>({
    field: null,
    keys: new Set(),
  })
  const keys = useMemo(() => (closed.field === field ? closed.keys : new Set<string>()), [closed, field])
  const selection = useDesk((desk) => desk.selection)
  const ids = useIdsOf(shown, groups, selection)

  const rows = useMemo<RowGroup[] | undefined>(() => {
    if (field === null || groups.length === 0 || !fits) return undefined
    let first = 0
    return groups.map((group) => {
      const own = ids?.slice(first, first + group.count)
      first += group.count
      const label = labelOf(group, field, t)
      return {
        id: group.key,
        count: group.count,
        countLabel: format.number(group.count),
        label,
        closed: keys.has(group.key),
        ...(group.icon === null ? {} : { mark: <NetworkIcon icon={group.icon} size={14} /> }),
        chosen: { state: stateOf(own, selection), label: t('selectGroup', { name: label }) },
        note: <GroupFigures group={group} />,
      }
    })
  }, [field, groups, fits, keys, ids, selection, t, format])

  const change = useCallback(
    (next: (keys: ReadonlySet<string>) => ReadonlySet<string>) => setClosed({ field, keys: next(keys) }),
    [field, keys],
  )
  const toggle = useCallback(
    (id: string) => change((before) => (before.has(id) ? without(before, id) : new Set([...before, id]))),
    [change],
  )
  const fold = useCallback(
    (id: string | null, shut: boolean) =>
      change((before) => {
        if (id === null) return new Set(shut ? groups.map(({ key }) => key) : [])
        return shut ? new Set([...before, id]) : without(before, id)
      }),
    [change, groups],
  )
  const selectGroup = (id: string): void => {
    if (shown === null) return
    const at = groups.findIndex(({ key }) => key === id)
    const first = groups.slice(0, at).reduce((sum, { count }) => sum + count, 0)
    const choose = (all: readonly string[]): void => {
      const own = all.slice(first, first + (groups[at]?.count ?? 0))
      select(withSelected(selection, own, stateOf(own, selection) !== 'all'), shown.text)
    }
    if (ids !== null) choose(ids)
    else
      void ask('accounts.ids', { filter: shown })
        .then((answer) => choose(answer.ids))
        .catch(tellProblem)
  }
  return { rows, toggle, fold, selectGroup }
}

const without = (keys: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...keys].filter((key) => key !== id))

function stateOf(ids: readonly string[] | undefined, selection: Selection): 'none' | 'some' | 'all' {
  if (ids === undefined) return selection.mode === 'some' && selection.ids.size === 0 ? 'none' : 'some'
  const chosen = ids.reduce((count, id) => count + Number(isSelected(selection, id)), 0)
  return chosen === 0 ? 'none' : chosen === ids.length ? 'all' : 'some'
}

/** Ids of the list in its order, asked for only while something is chosen in a grouped list. */
function useIdsOf(
  shown: ListFilter | null,
  groups: readonly AccountGroup[],
  selection: Selection,
): readonly string[] | null {
  const [known, setKnown] = useState<{ groups: readonly AccountGroup[]; ids: readonly string[] } | null>(null)
  const due = shown !== null && groups.length > 0 && (selection.mode === 'allExcept' || selection.ids.size > 0)
  const asked = useRef<readonly AccountGroup[] | null>(null)
  useEffect(() => {
    if (!due || asked.current === groups) return
    asked.current = groups
    void ask('accounts.ids', { filter: shown })
      .then(({ ids }) => setKnown({ groups, ids }))
      .catch(() => undefined)
  }, [due, shown, groups])
  return due && known?.groups === groups ? known.ids : null
}

type Words = ReturnType<typeof useTranslation<['inventory', 'words']>>['t']

function labelOf(group: AccountGroup, field: GroupField, t: Words): string {
  if (group.value === 'none' && group.key === '')
    return field === 'owner' ? t('words:noOwner') : t('noValueOf', { what: groupWord(field, t).toLowerCase() })
  const life = field === 'lifecycle' ? Lifecycle.safeParse(group.key) : null
  return life?.success ? t(`inLife_${life.data}`) : group.label
}

/** What a grouping is called. */
export const groupWord = (field: GroupField, t: Words): string =>
  field === 'lifecycle' ? t('lifecycle') : t(`words:${field}`)
