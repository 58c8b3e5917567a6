import type { KeyboardEvent, RefObject } from 'react'

/** Arrows move over the cards: up and down in a column, left and right to the nearest card of the next one that has any. */
export function useBoardKeys(board: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
    if (card === null || event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(board.current, card, event.key)
    if (next === null) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

const VERTICAL: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }
const SIDEWAYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

function neighbour(board: HTMLElement | null, card: HTMLElement, key: string): HTMLElement | null {
  const columns = [...(board?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
  const at = columns.findIndex((column) => column.contains(card))
  const down = VERTICAL[key]
  if (down !== undefined) {
    const index = Number(card.dataset['card']) + down
    return columns[at]?.querySelector<HTMLElement>(`[data-card="${index}"]`) ?? null
  }
  const sideways = SIDEWAYS[key]
  if (sideways === undefined) return null
  const top = card.getBoundingClientRect().top
  for (let column = at + sideways; column >= 0 && column < columns.length; column += sideways) {
    const nearest = nearestTo(top, [...(columns[column]?.querySelectorAll<HTMLElement>('[data-card]') ?? [])])
    if (nearest) return nearest
  }
  return null
}

function nearestTo(top: number, cards: readonly HTMLElement[]): HTMLElement | null {
  let best: { card: HTMLElement; distance: number } | null = null
  for (const card of cards) {
    const distance = Math.abs(card.getBoundingClientRect().top - top)
    if (best === null || distance < best.distance) best = { card, distance }
  }
  return best?.card ?? null
}
