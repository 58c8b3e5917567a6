import { ROUTING_FACTS } from '#shared/model/routing.ts'
import { TeamFunction } from '#shared/model/words.ts'

/** No file is read deeper than this; the tree itself may be less deep. */
const DEEPEST = 60

/**
 * The first thing in a file that is no part of a routing tree, with the place as a person finds it (`no.yes.fact`); null
 * when it looks like one. Walks without calling itself, so that a file of a million levels is a fault and no crash.
 */
export function firstFault(read: unknown): { at: string; value: string } | null {
  const queue: { node: unknown; at: readonly string[] }[] = [{ node: read, at: [] }]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, at } = next
    const fault = (value: unknown, ...more: string[]): { at: string; value: string } => ({
      at: [...at, ...more].join('.') || 'JSON',
      value: brief(value),
    })
    if (at.length > DEEPEST) return fault(`> ${DEEPEST}`)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return fault(node)
    const { fact, is, yes, no, to, loop } = node as Record<string, unknown>
    if (to !== undefined) {
      if (to !== 'own' && !TeamFunction.safeParse(to).success) return fault(to, 'to')
      if (loop !== undefined && !TeamFunction.array().safeParse(loop).success) return fault(loop, 'loop')
    } else {
      if (typeof fact !== 'string' || !Object.hasOwn(ROUTING_FACTS, fact)) return fault(fact, 'fact')
      if (!Array.isArray(is) || is.length === 0) return fault(is, 'is')
      queue.push({ node: no, at: [...at, 'no'] }, { node: yes, at: [...at, 'yes'] })
    }
  }
  return null
}

/** A value as it stands in the file, cut short. */
const brief = (value: unknown): string => (JSON.stringify(value) ?? '–').slice(0, 60)
