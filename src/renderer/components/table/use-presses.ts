import { type MouseEvent, useEffect, useRef } from 'react'

/** Longest time between the presses of a double click, in ms. */
const DOUBLE_MS = 260

type Presses = {
  selectable: boolean
  /** Opening a row moves the columns: a first press on a cell that can be edited waits whether a second follows. */
  waits: boolean
  canEdit: (index: number, column: string | null) => boolean
  selectGroup: (id: string) => void
  toggleGroup: (id: string) => void
  select: (index: number) => void
  selectRange: (index: number) => void
  /** The row is where the keyboard goes on from. */
  go: (index: number) => void
  open: (index: number) => void
  edit: (index: number, column: string | null) => void
}

const targetOf = (event: MouseEvent): Element => (event.target instanceof Element ? event.target : document.body)
const held = (target: Element, name: string): string | null => target.closest(`[${name}]`)?.getAttribute(name) ?? null

/** What presses mean in a table: choosing, folding, opening, and a double click that edits its cell. */
export function usePresses(deeds: Presses): {
  onClick: (event: MouseEvent) => void
  onDoubleClick: (event: MouseEvent) => void
} {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The first press may have opened a panel that moved the columns: what counts is where it began.
  const pressed = useRef<{ index: number; column: string | null } | null>(null)
  useEffect(() => () => clearTimeout(timer.current), [])

  const open = (press: number, index: number, column: string | null): void => {
    clearTimeout(timer.current)
    if (!deeds.waits || !deeds.canEdit(index, column)) deeds.open(index)
    else if (press === 1) timer.current = setTimeout(() => deeds.open(index), DOUBLE_MS)
  }
  return {
    onClick: (event) => {
      const target = targetOf(event)
      const whole = held(target, 'data-check-group')
      if (whole !== null) return deeds.selectGroup(whole)
      const group = held(target, 'data-group')
      if (group !== null) return deeds.toggleGroup(group)
      const place = held(target, 'data-index')
      if (place === null) return
      const index = Number(place)
      const column = held(target, 'data-column')
      if (event.detail === 1) pressed.current = { index, column }
      if (event.shiftKey && deeds.selectable) return deeds.selectRange(index)
      if (target.closest('[data-check]') !== null || event.ctrlKey || event.metaKey) return deeds.select(index)
      if (target.closest('a, button, input') !== null) return
      deeds.go(index)
      open(event.detail, index, column)
    },
    onDoubleClick: (event) => {
      const target = targetOf(event)
      if (held(target, 'data-index') === null || target.closest('[data-check], button, a, input') !== null) return
      if (pressed.current !== null) deeds.edit(pressed.current.index, pressed.current.column)
    },
  }
}
