import { useEffect } from 'react'
import { askShell, fileToken } from '../../../api.ts'
import { takeFile } from '../../../app/drop/FileDrop.tsx'
import { isTyping } from '../../../app/keys/keys.ts'
import { tellProblem } from '../../../app/problems.ts'

/** A word alone is no list; an address, a handle or several lines or cells are. */
const LIST = /[\n\t]|^\s*@\S|\S\.\S/

/** Text becomes a file behind a token, and its import is previewed. */
export async function readPasted(text: string): Promise<void> {
  const { file } = await askShell('shell.pasteList', { text })
  await takeFile(file)
}

/** Ctrl V anywhere but in a field: a list or a file from the clipboard becomes an import. */
export function usePastedList(enabled = true): void {
  useEffect(() => {
    if (!enabled) return undefined
    const listen = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || inDialog(event.target)) return
      const file = event.clipboardData?.files[0]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text !== '' && LIST.test(text)) readPasted(text).catch(tellProblem)
      else if (file) fileToken(file).then(takeFile).catch(tellProblem)
      else return
      event.preventDefault()
    }
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [enabled])
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null
