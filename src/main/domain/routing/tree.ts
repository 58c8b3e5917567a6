import {
  ROUTING_FACTS,
  type RoutingFact,
  type RoutingLeaf,
  type RoutingNode,
  type RoutingStep,
} from '#shared/model/routing.ts'

/** What is known of a conversation; a fact may hold several values at once. */
export type RoutingFacts = Readonly<Partial<Record<RoutingFact, readonly string[]>>>

export type Routed = { readonly leaf: RoutingLeaf; readonly path: readonly RoutingStep[] }

/** Deeper than this nobody can read a tree. */
const DEEPEST = 40

/** Walks a conversation down the tree and keeps every answer on the way. */
export function route(tree: RoutingNode, facts: RoutingFacts): Routed {
  const path: RoutingStep[] = []
  let node = tree
  while ('fact' in node) {
    const { fact, is } = node
    const values = new Set((facts[fact] ?? []).map((value) => value.toLowerCase()))
    const held = is.some((wanted) => values.has(wanted.toLowerCase()))
    path.push({ fact, is, held })
    node = held ? node.yes : node.no
  }
  return { leaf: node, path }
}

/** The place of a node: `y` and `n` for every answer on the way from the root. */
export const placeOf = (path: readonly RoutingStep[]): string => path.map(({ held }) => (held ? 'y' : 'n')).join('')

export type TreeProblem = {
  readonly code: 'unknown_value' | 'never_reached' | 'too_deep'
  readonly fact: string
  readonly value: string
  /** Where the question stands, as {@link placeOf} says it. */
  readonly at: string
}

/** What is wrong with a tree that somebody drew: words a fact cannot have, questions already answered above, endless depth. */
export function problemsOf(tree: RoutingNode): TreeProblem[] {
  const problems: TreeProblem[] = []
  const walk = (
    node: RoutingNode,
    denied: readonly string[],
    held: ReadonlyMap<RoutingFact, readonly string[]>,
    at: string,
  ): void => {
    if (!('fact' in node)) return
    const { fact, is } = node
    if (at.length >= DEEPEST) {
      problems.push({ code: 'too_deep', fact, value: String(DEEPEST), at })
      return
    }
    const known: readonly string[] = ROUTING_FACTS[fact]
    for (const value of is) {
      if (known.length > 0 && !known.includes(value)) problems.push({ code: 'unknown_value', fact, value, at })
      if (denied.includes(`${fact}:${value}`)) problems.push({ code: 'never_reached', fact, value, at })
    }
    const only = held.get(fact)
    // A conversation has one intent but may show several signals.
    if (fact !== 'signal' && only && !is.some((value) => only.includes(value)))
      problems.push({ code: 'never_reached', fact, value: is.join(', '), at })
    walk(node.yes, denied, new Map(held).set(fact, only ? is.filter((value) => only.includes(value)) : is), `${at}y`)
    walk(node.no, [...denied, ...is.map((value) => `${fact}:${value}`)], held, `${at}n`)
  }
  walk(tree, [], new Map(), '')
  return problems
}
