import { useEffect, useRef } from 'react'
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
  run(): void
}

/** Actions by the place that offers them; a page's own come before the frame's. */
export const useActionStore = create<{ groups: ReadonlyMap<string, readonly Action[]> }>(() => ({ groups: new Map() }))

/** Offers actions while the caller is on screen. */
export function useActions(group: string, actions: readonly Action[]): void {
  const key = actions.map((action) => `${action.id}|${action.label}|${action.hint ?? ''}`).join('\n')
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    const live = latest.current.map((action) => ({ ...action, run: () => latest.current.find((a) => a.id === action.id)?.run() }))
    useActionStore.setState(({ groups }) => ({ groups: new Map(groups).set(group, live) }))
    return () =>
      useActionStore.setState(({ groups }) => {
        const rest = new Map(groups)
        rest.delete(group)
        return { groups: rest }
      })
  }, [group, key])
}

export function allActions(groups: ReadonlyMap<string, readonly Action[]>): Action[] {
  return [...groups.entries()].sort(([a], [b]) => Number(a === 'frame') - Number(b === 'frame')).flatMap(([, actions]) => actions)
}

/** Runs an action by its id; an id nobody offers now does nothing. */
export function runAction(id: string): void {
  allActions(useActionStore.getState().groups).find((action) => action.id === id)?.run()
}
