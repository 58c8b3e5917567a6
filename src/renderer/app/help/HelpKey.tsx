import { useEffect } from 'react'
import { usePage } from '../navigation.ts'
import { openHelp } from './topic.ts'

/** F1 opens the help about the page, everywhere but on the wall of a workshop. Draws nothing. */
export function HelpKey(): null {
  const page = usePage()
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || page === 'wall') return
      event.preventDefault()
      openHelp(page)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [page])
  return null
}
