import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react'
import { isNowhere } from '../page/nowhere.ts'

export type TableKeyActions = {
  step: (by: number) => void
  page: (direction: 1 | -1) => void
  edge: (which: 'first' | 'last') => void
  select: () => void
  selectRange: () => void
  open: () => void
  edit: () => void
  /** Left closes the group of the current row, Right opens it; with Shift all groups. */
  fold: (closed: boolean, all: boolean) => void
  /** Returns true when there was something to leave (a selection). */
  leave: () => boolean
}

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]'
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]'
const CONTROLS = 'button, a, input, select, textarea, [role="tab"]'

/**
 * The table's keys. Letters (J, K, X) work on the whole page unless someone is typing or a dialog is open; they are
 * matched by place on the keyboard, so they work in any layout. Arrows and Enter need the focus in the table or nowhere.
 */
export function useTableKeys(root: RefObject<HTMLElement | null>, actions: TableKeyActions, letters: boolean) {
  const latest = useRef({ actions, letters })
  useEffect(() => {
    latest.current = { actions, letters }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || root.current?.contains(targetOf(event)) === true) return
      if (act(latest.current.actions, event, latest.current.letters, false)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [root])
  return (event: ReactKeyboardEvent) => {
    if (!event.defaultPrevented && act(actions, event.nativeEvent, letters, true)) event.preventDefault()
  }
}

function targetOf(event: KeyLike): Element {
  return event.target instanceof Element ? event.target : document.body
}

/** Runs what the key means here; false when it means nothing. */
function act(actions: TableKeyActions, event: KeyLike, letters: boolean, inside: boolean): boolean {
  const target = targetOf(event)
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (target.closest(ELSEWHERE) !== null || target.closest(TYPING) !== null) return false
  if (letters && letter(actions, event)) return true
  const free = (inside || isNowhere(target)) && target.closest(CONTROLS) === null
  if (event.key === 'Escape') return (inside || free) && actions.leave()
  return free && move(actions, event, inside)
}

function letter(actions: TableKeyActions, event: KeyLike): boolean {
  const meaning: Record<string, () => void> = {
    KeyJ: () => actions.step(1),
    KeyK: () => actions.step(-1),
    KeyX: event.shiftKey ? actions.selectRange : actions.select,
  }
  return run(event.shiftKey && event.code !== 'KeyX' ? undefined : meaning[event.code])
}

function move(actions: TableKeyActions, event: KeyLike, inside: boolean): boolean {
  const meaning: Record<string, () => void> = {
    ArrowDown: () => actions.step(1),
    ArrowUp: () => actions.step(-1),
    PageDown: () => actions.page(1),
    PageUp: () => actions.page(-1),
    Home: () => actions.edge('first'),
    End: () => actions.edge('last'),
    Enter: actions.open,
    F2: actions.edit,
    ArrowLeft: () => actions.fold(true, event.shiftKey),
    ArrowRight: () => actions.fold(false, event.shiftKey),
  }
  if (inside) meaning[' '] = event.shiftKey ? actions.selectRange : actions.select
  return run(meaning[event.key])
}

function run(action: (() => void) | undefined): boolean {
  action?.()
  return action !== undefined
}
