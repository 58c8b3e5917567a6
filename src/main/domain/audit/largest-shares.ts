import type { Share as Whole } from './portfolio-facts.ts'

type Share = Pick<Whole, 'id' | 'name' | 'audience'>

/** By code units: a group may have ten thousand members, and words of a language are compared far slower. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The largest audience first; names and ids break ties, so that the same accounts always stand in the same order. */
const inOrder = (a: Share, b: Share): number =>
  (b.audience ?? 0) - (a.audience ?? 0) || byText(a.name, b.name) || byText(a.id, b.id)

/**
 * The `most` largest accounts in order, and how many there are in all. Looks at each once: what is larger than the smallest
 * of those kept takes its place in a heap.
 */
export function largestShares(shares: Iterable<Share>, most: number): { largest: Share[]; count: number } {
  const heap: Share[] = []
  let count = 0
  for (const share of shares) {
    count++
    const [smallest] = heap
    if (heap.length < most) rise(heap, share)
    else if (smallest && inOrder(share, smallest) < 0) sink(heap, share)
  }
  return { largest: heap.toSorted(inOrder), count }
}

/** Adds to a heap whose first is the smallest. */
function rise(heap: Share[], share: Share): void {
  let at = heap.length
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up]
    if (!parent || inOrder(parent, share) >= 0) break
    heap[at] = parent
    at = up
  }
  heap[at] = share
}

/** Puts another in the place of the first. */
function sink(heap: Share[], share: Share): void {
  let at = 0
  for (;;) {
    const left = heap[2 * at + 1]
    const right = heap[2 * at + 2]
    if (!left) break
    const goesLeft = !right || inOrder(left, right) >= 0
    const child = goesLeft ? left : right
    if (inOrder(child, share) <= 0) break
    heap[at] = child
    at = 2 * at + (goesLeft ? 1 : 2)
  }
  heap[at] = share
}
