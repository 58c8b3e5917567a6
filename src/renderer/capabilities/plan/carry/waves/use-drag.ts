import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

/** How long keys rest before a move by keyboard is kept: several presses are one step for undo. */
const REST_MS = 700

export type Moved = { readonly part: 'whole' | 'end'; readonly days: number }
const STILL: Moved = { part: 'whole', days: 0 }

type DragOptions = {
  /** Where the bar is by what is stored; once that changes, a move that was sent has arrived. */
  place: string
  /** Width of one day in px, measured when a drag begins. */
  dayWidth: () => number
  /** Sends a move; answers whether it was taken. */
  onMove: (moved: Moved) => Promise<boolean>
  onOpen: () => void
}

/**
 * Moves a bar by whole days: with the pointer as a whole or by its end, with the arrows (Shift: a week; Alt: only the end). Esc takes the
 * move back before it is kept; a press without a move opens. A bar that was let go stays there until what is stored says so.
 */
export function useDrag({ place, dayWidth, onMove, onOpen }: DragOptions) {
  const [{ what: moved, at, sent: onItsWay }, setMove] = useState({ what: STILL, at: place, sent: false })
  // What was sent has arrived, or somebody else moved the bar.
  if (at !== place) setMove({ what: STILL, at: place, sent: false })
  const setMoved = (to: Moved): void => setMove({ what: to, at: place, sent: false })
  const start = useRef<{ x: number; width: number; part: Moved['part'] } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const rest = (): void => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )
  const keep = (last: Moved): void => {
    rest()
    if (onItsWay) return
    if (last.days === 0) {
      setMoved(STILL)
      return
    }
    setMove({ what: last, at: place, sent: true })
    void onMove(last).then((taken) => {
      if (!taken) setMoved(STILL)
    })
  }
  const down = (part: Moved['part']) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || onItsWay) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: dayWidth(), part }
  }
  const move = (event: PointerEvent<HTMLElement>): void => {
    const from = start.current
    if (from === null || from.width <= 0) return
    const days = Math.round((event.clientX - from.x) / from.width)
    setMoved({ part: from.part, days })
  }
  const up = (event: PointerEvent<HTMLElement>): void => {
    const from = start.current
    if (from === null) return
    start.current = null
    event.stopPropagation()
    if (Math.abs(event.clientX - from.x) < 3) {
      setMoved(STILL)
      onOpen()
    } else keep(moved)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (moved.days === 0) onOpen()
      else keep(moved)
      return
    }
    if (event.key === 'Escape' && moved.days !== 0 && !onItsWay) {
      event.preventDefault()
      rest()
      setMoved(STILL)
      return
    }
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (way === 0) return
    event.preventDefault()
    if (onItsWay) return
    const part = event.altKey ? 'end' : 'whole'
    const next = { part, days: (moved.part === part ? moved.days : 0) + way * (event.shiftKey ? 7 : 1) } as const
    setMoved(next)
    rest()
    timer.current = setTimeout(() => keep(next), REST_MS)
  }
  const handlers = (part: Moved['part']) => ({
    onPointerDown: down(part),
    onPointerMove: move,
    onPointerUp: up,
    onPointerCancel: () => {
      start.current = null
      setMoved(STILL)
    },
  })
  return { moved, handlers, onKeyDown, onBlur: () => keep(moved) }
}
