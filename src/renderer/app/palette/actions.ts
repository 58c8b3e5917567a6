import { useEffect } from 'react'
import { create } from 'zustand'
import type { TablerIcon } from '@tabler/icons-react'

/** Something a person can do, from the palette, the menu or a key. */
export type Action = {
  readonly id: string
  readonly label: string
  /** What it will do, or to what. */
  readonly hint?: string
  readonly keys?: string
  readonly icon: TablerIcon
  /** Other words by which it is looked for. */
  readonly also?: string
  readonly run: () => void
}

/** Actions by the place that offers them; a page's own come before the frame's. */
export const useActionStore = create<{ groups: ReadonlyMap<string, readonly Action[]> }>(() => ({ groups: new Map() }))

/** The newest closures of every group; the store changes only when something a person reads does. */
const latest = new Map<string, readonly Action[]>()

/** Offers actions while the caller is on screen. */
export function useActions(group: string, actions: readonly Action[]): void {
  useEffect(() => {
    latest.set(group, actions)
    const known = useActionStore.getState().groups.get(group)
    if (known && sameActions(known, actions)) return
    const live = actions.map((action) => ({
      ...action,
      run: () =>
        latest
          .get(group)
          ?.find(({ id }) => id === action.id)
          ?.run(),
    }))
    useActionStore.setState(({ groups }) => ({ groups: new Map(groups).set(group, live) }))
  })
  useEffect(
    () => () => {
      latest.delete(group)
      useActionStore.setState(({ groups }) => ({ groups: new Map([...groups].filter(([name]) => name !== group)) }))
    },
    [group],
  )
}

const sameActions = (a: readonly Action[], b: readonly Action[]): boolean =>
  a.length === b.length &&
  a.every(({ id, label, hint }, at) => id === b[at]?.id && label === b[at]?.label && hint === b[at]?.hint)

export function allActions(groups: ReadonlyMap<string, readonly Action[]>): Action[] {
  return [...groups.entries()]
    .sort(([a], [b]) => Number(a === 'frame') - Number(b === 'frame'))
    .flatMap(([, actions]) => actions)
}

/** Runs an action by its id; an id nobody offers now does nothing. */
export function runAction(id: string): void {
  allActions(useActionStore.getState().groups)
    .find((action) => action.id === id)
    ?.run()
}
