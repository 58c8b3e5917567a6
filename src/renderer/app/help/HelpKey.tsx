import { useEffect } from 'react'
import { usePage } from '../navigation.ts'
import { useShell } from '../state/shell.ts'
import { openHelp } from './topic.ts'

/** F1 opens the help about the page, everywhere but on the wall of a workshop. Draws nothing. */
export function HelpKey(): null {
  const page = usePage()
  const open = useShell(({ state }) => state?.workspace !== null)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || page === 'wall') return
      event.preventDefault()
      openHelp(open || page === 'help' ? page : 'start')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [page, open])
  return null
}
