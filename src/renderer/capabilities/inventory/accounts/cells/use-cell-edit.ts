import { type KeyboardEvent, useRef, useState } from 'react'
import { wordsOf } from '../../../../app/problems.ts'
import type { EditEnd } from '../../../../components/table/cells.ts'

/** What every cell editor gets. */
export type CellEdit = {
  /** "Owner of kornwellhelp": the field and whose it is. */
  label: string
  end: (how: EditEnd) => void
}

/** Where a key that saves sends the keyboard; null for every other key. */
export function endOf(event: KeyboardEvent): EditEnd | null {
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  return event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : null
}

/** Saving of one cell: once at a time, ends the editing when it worked, and says in one line why it did not. */
export function useCellEdit(end: (how: EditEnd) => void) {
  const [wrong, setWrong] = useState<string | null>(null)
  const busy = useRef(false)
  const over = useRef(false)
  const close = (how: EditEnd): void => {
    if (over.current) return
    over.current = true
    end(how)
  }
  return {
    wrong,
    setWrong,
    /** Ends without saving; what is being saved ends by itself. */
    finish: (how: EditEnd): void => {
      if (!busy.current) close(how)
    },
    /** Saves, unless `save` is null because nothing differs. */
    commit: async (save: (() => Promise<unknown>) | null, how: EditEnd): Promise<void> => {
      if (busy.current || over.current) return
      busy.current = true
      try {
        if (save !== null) await save()
        close(how)
      } catch (error) {
        setWrong(wordsOf(error).what)
      } finally {
        busy.current = false
      }
    },
  }
}
