import { useEffect } from 'react'
import { isTyping } from '../../../../app/keys/keys.ts'
import { pasteOnto } from '../desk.ts'

/** Ctrl V while accounts are selected: the text is for them, and the panel shows what it would change. */
export function usePaste(selected: number): void {
  useEffect(() => {
    if (selected === 0) return undefined
    const listen = (event: ClipboardEvent): void => {
      const elsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || isTyping(event.target) || elsewhere || text.trim() === '') return
      event.preventDefault()
      pasteOnto(text)
    }
    // Before the page takes the text for a list to import.
    window.addEventListener('paste', listen, true)
    return () => window.removeEventListener('paste', listen, true)
  }, [selected])
}
