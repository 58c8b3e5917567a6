import { useEffect } from 'react'
import { on } from '../../api.ts'
import { redo, undo } from '../history.ts'
import { go, PAGE_KEYS, PAGES, type Page } from '../navigation.ts'
import { runAction } from '../palette/actions.ts'
import { openPalette } from '../palette/open.ts'
import { isTyping, useKeys } from './keys.ts'

/** How long after G the page's letter may follow. */
const GO_MS = 1500

function revert(step: 'undo' | 'redo'): void {
  if (isTyping(document.activeElement)) document.execCommand(step)
  else void (step === 'undo' ? undo() : redo())
}

function runMenu(command: string): void {
  if (command === 'undo' || command === 'redo') revert(command)
  else if (command === 'palette') openPalette()
  else if (command === 'find')
    document.querySelector<HTMLInputElement>('[data-filter] input, input[data-filter]')?.focus()
  else if (command.startsWith('go:')) go(command.slice(3) as Page)
  else runAction(command)
}

/** Keys and menu items that work on every page. Draws nothing. */
export function FrameKeys(): null {
  useEffect(() => on('menu', ({ command }) => runMenu(command)), [])
  useEffect(
    () =>
      on('go', ({ link }) => {
        location.hash = link
      }),
    [],
  )

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.code === 'KeyK') {
        event.preventDefault()
        openPalette()
      } else if (event.code === 'KeyZ' && !isTyping(event.target)) {
        event.preventDefault()
        revert(event.shiftKey ? 'redo' : 'undo')
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  useKeys({
    KeyG: () => waitForPage(),
    'Shift+Slash': () => runAction('shortcuts'),
  })
  return null
}

/** After G the next key is a page's letter and nothing else. */
function waitForPage(): void {
  const listen = (event: KeyboardEvent): void => {
    stop()
    const page = PAGES.find((name) => event.code === `Key${PAGE_KEYS[name]}`)
    if (!page) return
    event.preventDefault()
    event.stopImmediatePropagation()
    go(page)
  }
  const stop = (): void => {
    window.removeEventListener('keydown', listen, true)
    clearTimeout(timer)
  }
  const timer = setTimeout(stop, GO_MS)
  window.addEventListener('keydown', listen, true)
}
