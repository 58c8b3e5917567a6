import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '../keys/keys.ts'

/** Controls that had the focus and are remembered. */
const REMEMBERED = 12
/** After the library's own way of giving the focus back, which waits 10 ms. */
const SETTLED_MS = 30

const isThere = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  !element.matches(':disabled') &&
  element.checkVisibility({ checkVisibilityCSS: true })

/** Not a field to type in: keys that are meant for the page, undo above all, would go to its text. */
const canTake = (element: Element): element is HTMLElement => isThere(element) && !isTyping(element)

/**
 * Keeps the keyboard somewhere. When what had the focus goes (a dialog that was opened from a menu, a row that was
 * deleted, a button that has nothing more to do), the focus returns to the control that had it before and is still there,
 * else to the canvas; when the page changes under it, to the canvas. Who had focused nothing, or the rail, keeps that.
 */
export function useKeptFocus(page: string, canvas: RefObject<HTMLElement | null>): void {
  /** The newest first. */
  const recent = useRef<Element[]>([])
  const shown = useRef(page)
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      recent.current = [target, ...recent.current.filter((one) => one !== target)].slice(0, REMEMBERED)
    }
    const lost = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !(target instanceof Element)) return
      setTimeout(() => {
        if (document.activeElement !== document.body || isThere(target)) return
        const before = recent.current.find(canTake) ?? canvas.current
        before?.focus({ preventScroll: true })
      }, SETTLED_MS)
    }
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', lost)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', lost)
    }
  }, [canvas])
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    const [last] = recent.current
    if (last && !last.isConnected && document.activeElement === document.body)
      canvas.current?.focus({ preventScroll: true })
  }, [page, canvas])
}
