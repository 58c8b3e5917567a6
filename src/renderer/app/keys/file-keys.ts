import { useEffect, useEffectEvent } from 'react'
import { inDialog, isTyping } from './keys.ts'

type FileKeys = {
  /** Takes the file in; null while there is nothing to take. */
  take: (() => void) | null
  /** Stops what runs, or goes back. */
  leave: () => void
}

/** Keys while a file is looked at before it is taken in: Ctrl Enter takes it, Esc stops or goes back. */
export function useFileKeys({ take, leave }: FileKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || inDialog(event.target)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (take === null) return
      event.preventDefault()
      take()
    } else if (event.key === 'Escape' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault()
      leave()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
