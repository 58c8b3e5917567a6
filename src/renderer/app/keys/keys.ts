import { useEffect } from 'react'
import { useShell } from '../state/shell.ts'

/** True while the person types: single letters are text then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]') !==
      null
  )
}

/** True in what lies over the page and has keys of its own. */
export const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null

export type KeyMap = { readonly [code: string]: (event: KeyboardEvent) => void }

/**
 * Single-key shortcuts of a page or panel, by the place on the keyboard (`KeyE`, `Digit1`, `Period`,
 * `Shift+KeyX`), so that they work in a Russian layout. Off while typing, in dialogs, and when the
 * person switched them off.
 */
export function useKeys(map: KeyMap, enabled = true): void {
  useEffect(() => {
    if (!enabled) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || inDialog(event.target)) return
      if (useShell.getState().state?.preferences.singleKeys === false && /^(Key|Digit)/.test(event.code)) return
      const handler = map[`${event.shiftKey ? 'Shift+' : ''}${event.code}`]
      if (!handler) return
      event.preventDefault()
      handler(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [map, enabled])
}
