import { useState, type KeyboardEvent } from 'react'

type MarkProps = {
  role: 'button'
  tabIndex: 0 | -1
  'data-mark': number
  onFocus: () => void
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/**
 * One tab stop for a whole chart: arrows, Home and End move over its marks in reading order, Enter and Space open the
 * rows behind one. Spread the result over every mark and put `data-marks` on the element around them.
 */
export function useMarks(count: number, onOpen: (index: number) => void, row = 1): (index: number) => MarkProps {
  const [chosen, setChosen] = useState(0)
  const stop = Math.min(chosen, Math.max(0, count - 1))
  return (index) => ({
    role: 'button',
    tabIndex: index === stop ? 0 : -1,
    'data-mark': index,
    onFocus: () => setChosen(index),
    onClick: () => onOpen(index),
    onKeyDown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        onOpen(index)
        return
      }
      const target = targetMark(event.key, index, count, row)
      if (target === null) return
      event.preventDefault()
      event.stopPropagation()
      const around = event.currentTarget.closest('[data-marks]')
      around?.querySelector<HTMLElement | SVGElement>(`[data-mark="${target}"]`)?.focus()
    },
  })
}

function targetMark(key: string, index: number, count: number, row: number): number | null {
  const moves: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + row,
    ArrowUp: index - row,
    Home: 0,
    End: count - 1,
  }
  const target = moves[key]
  return target === undefined || target < 0 || target >= count ? null : target
}
