import { create } from 'zustand'
import type { RoutingNode } from '#shared/model/routing.ts'
import { type Edited, nodeAt, type Place } from './edit.ts'

type Draft = {
  /** The tree in force when the draft was begun. */
  readonly base: RoutingNode | null
  readonly tree: RoutingNode | null
  readonly at: Place
  readonly past: readonly Edited[]
  readonly future: readonly Edited[]
}

/** The tree that is drawn and not saved yet. It outlives the view, so that nothing is lost by looking elsewhere. */
export const useDraft = create<Draft>(() => ({ base: null, tree: null, at: '', past: [], future: [] }))

const same = (one: RoutingNode | null, other: RoutingNode | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Takes the tree in force, unless something else is being drawn. */
export function begin(base: RoutingNode): void {
  const { tree, base: before, at } = useDraft.getState()
  if (same(before, base)) return
  const edited = tree !== null && !same(tree, before)
  if (edited && !same(tree, base)) useDraft.setState({ base })
  else useDraft.setState({ base, tree: base, at: nodeAt(base, at) === null ? '' : at, past: [], future: [] })
}

/** Forgets the draft: another workspace, or thrown away. */
export const discard = (): void => useDraft.setState(({ base }) => ({ tree: base, at: '', past: [], future: [] }))

export const select = (at: Place): void => useDraft.setState({ at })

/** One step of drawing. */
export function change(edited: Edited | null): void {
  if (edited === null) return
  useDraft.setState(({ tree, at, past }) =>
    tree === null || same(tree, edited.tree)
      ? { at: edited.at }
      : { tree: edited.tree, at: edited.at, past: [...past, { tree, at }], future: [] },
  )
}

/** Takes the latest step back; false when there is none. */
export function undoStep(): boolean {
  const { tree, at, past, future } = useDraft.getState()
  const last = past.at(-1)
  if (last === undefined || tree === null) return false
  useDraft.setState({ ...last, past: past.slice(0, -1), future: [...future, { tree, at }] })
  return true
}

export function redoStep(): boolean {
  const { tree, at, past, future } = useDraft.getState()
  const next = future.at(-1)
  if (next === undefined || tree === null) return false
  useDraft.setState({ ...next, past: [...past, { tree, at }], future: future.slice(0, -1) })
  return true
}

export const isEdited = ({ base, tree }: Pick<Draft, 'base' | 'tree'>): boolean => !same(base, tree)
