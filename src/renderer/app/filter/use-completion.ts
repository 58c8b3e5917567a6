import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import { completed } from '#shared/model/filter-cursor.ts'
import { type FilterList, type FilterOption, useFilterOptions } from './options.ts'

type Completing = {
  list: FilterList
  value: string
  onChange: (value: string) => void
  input: RefObject<HTMLInputElement | null>
}

type Completion = {
  open: boolean
  options: readonly FilterOption[]
  /** The option under the keyboard; null until an arrow chose one. */
  active: number | null
  /** Where the piece that is completed begins, in characters. */
  at: number
  more: boolean
  /** True when the key meant something here. */
  onKey: (event: KeyboardEvent) => boolean
  onType: (value: string, caret: number | null) => void
  onCaret: (caret: number | null) => void
  take: (option: FilterOption) => void
  /** Writes the whole line and goes on typing at its end. */
  write: (text: string) => void
  close: () => void
}

/**
 * Completion of a filter line: opens while one types, with Down or Ctrl Space. Arrows choose, Tab takes the first or the
 * chosen one, Enter only a chosen one, Esc closes it, also before it has come, and keeps the text.
 */
export function useCompletion({ list, value, onChange, input }: Completing): Completion {
  const [caret, setCaret] = useState(0)
  const [wanted, setWanted] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [placed, setPlaced] = useState<{ at: number } | null>(null)
  const { cursor, options, more, coming } = useFilterOptions(list, value, Math.min(caret, value.length), wanted)
  const open = wanted && options.length > 0
  const place = options.findIndex(({ id }) => id === chosen)

  useLayoutEffect(() => {
    if (placed !== null) input.current?.setSelectionRange(placed.at, placed.at)
  }, [placed, input])

  const close = (): void => {
    setWanted(false)
    setChosen(null)
  }
  const put = (text: string, at: number, goOn: boolean): void => {
    input.current?.focus()
    setPlaced({ at })
    setCaret(at)
    setChosen(null)
    setWanted(goOn)
    onChange(text)
  }
  const take = (option: FilterOption): void => {
    const next = completed(value, cursor, option.piece)
    put(next.text, next.caret, option.part === 'field')
  }
  const move = (by: 1 | -1): void => {
    const from = place < 0 && by < 0 ? options.length : place
    setChosen(options[(from + by + options.length) % options.length]?.id ?? null)
  }
  const takeFirst = (): void => {
    const option = options[Math.max(0, place)]
    if (option) take(option)
  }
  const begin = (): void => {
    setCaret(input.current?.selectionStart ?? value.length)
    setWanted(true)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const free = !event.altKey && !event.metaKey && !event.shiftKey
    if (open && event.key === 'Enter' && place < 0) close()
    const key = event.ctrlKey ? `Ctrl ${event.code}` : event.key
    const act = free
      ? meaningOf(open ? 'open' : wanted && coming ? 'coming' : 'closed', place >= 0, {
          move,
          begin,
          takeFirst,
          close,
        })[key]
      : undefined
    if (act === undefined) return false
    act()
    event.preventDefault()
    return true
  }
  return {
    open,
    options,
    active: place < 0 ? null : place,
    at: cursor.from,
    more,
    onKey,
    onType: (text, at) => {
      setCaret(at ?? text.length)
      setChosen(null)
      setWanted(text !== '')
      onChange(text)
    },
    onCaret: (at) => setCaret(at ?? value.length),
    take,
    write: (text) => put(text, text.length, true),
    close,
  }
}

type Deeds = { move: (by: 1 | -1) => void; begin: () => void; takeFirst: () => void; close: () => void }

/** What keys mean to the completion: open, still on its way, or closed. */
function meaningOf(state: 'open' | 'coming' | 'closed', chosen: boolean, deeds: Deeds): Record<string, () => void> {
  if (state !== 'open')
    return {
      ArrowDown: deeds.begin,
      'Ctrl Space': deeds.begin,
      ...(state === 'coming' ? { Escape: deeds.close } : {}),
    }
  return {
    ArrowDown: () => deeds.move(1),
    ArrowUp: () => deeds.move(-1),
    Escape: deeds.close,
    Tab: deeds.takeFirst,
    ...(chosen ? { Enter: deeds.takeFirst } : {}),
  }
}
