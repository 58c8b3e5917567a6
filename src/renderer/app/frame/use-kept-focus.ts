import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus to the canvas when the page changes and took what had the focus with it, so that the keyboard goes on
 * from the new page and not from nowhere. Who had focused nothing, or the rail, keeps that.
 */
export function useKeptFocus(page: string, canvas: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null)
  const shown = useRef(page)
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      last.current = event.target instanceof Element ? event.target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    const gone = last.current !== null && !last.current.isConnected
    if (gone && document.activeElement === document.body) canvas.current?.focus({ preventScroll: true })
  }, [page, canvas])
}
