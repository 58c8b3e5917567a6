import type { RoutingLeaf, RoutingNode } from '#shared/model/routing.ts'

/** A place in the tree: `y` and `n` for every answer from the root on; the root is ''. */
export type Place = string
export type Question = Exclude<RoutingNode, RoutingLeaf>
/** A tree after a change, and the place that is worked on then. */
export type Edited = { readonly tree: RoutingNode; readonly at: Place }

export const isQuestion = (node: RoutingNode): node is Question => 'fact' in node

/** What stands at a place; null where the tree ends before. */
export function nodeAt(tree: RoutingNode, place: Place): RoutingNode | null {
  let node = tree
  for (const step of place) {
    if (!isQuestion(node)) return null
    node = step === 'y' ? node.yes : node.no
  }
  return node
}

/** The tree with another node at a place. */
export function replaced(tree: RoutingNode, place: Place, node: RoutingNode): RoutingNode {
  if (place === '' || !isQuestion(tree)) return node
  const rest = place.slice(1)
  return place.startsWith('y')
    ? { ...tree, yes: replaced(tree.yes, rest, node) }
    : { ...tree, no: replaced(tree.no, rest, node) }
}

/** Every place in the order in which the tree is drawn: a question, what follows a yes, what follows a no. */
export function placesOf(tree: RoutingNode, at: Place = ''): Place[] {
  return isQuestion(tree) ? [at, ...placesOf(tree.yes, `${at}y`), ...placesOf(tree.no, `${at}n`)] : [at]
}

/** Asks a new question where something stands already: that follows a no, and a yes goes to a new outcome. */
export function asked(tree: RoutingNode, at: Place, question: Pick<Question, 'fact' | 'is'>, yes: RoutingLeaf): Edited {
  const node = nodeAt(tree, at)
  return node === null ? { tree, at } : { tree: replaced(tree, at, { ...question, yes, no: node }), at }
}

/** Takes a question away with what follows its yes, or an outcome with the question that led to it. */
export function removed(tree: RoutingNode, at: Place): Edited {
  const node = nodeAt(tree, at)
  if (node === null) return { tree, at }
  if (isQuestion(node)) return { tree: replaced(tree, at, node.no), at }
  if (at === '') return { tree, at }
  const above = at.slice(0, -1)
  const parent = nodeAt(tree, above)
  if (parent === null || !isQuestion(parent)) return { tree, at }
  return { tree: replaced(tree, above, at.endsWith('y') ? parent.no : parent.yes), at: above }
}

/** A question before the one above it. Only along the no side is every outcome kept; null where it cannot move. */
export function raised(tree: RoutingNode, at: Place): Edited | null {
  if (!at.endsWith('n')) return null
  const above = at.slice(0, -1)
  const [node, parent] = [nodeAt(tree, at), nodeAt(tree, above)]
  if (node === null || parent === null || !isQuestion(node) || !isQuestion(parent)) return null
  return { tree: replaced(tree, above, { ...node, no: { ...parent, no: node.no } }), at: above }
}

/** A question after the one below it; null where there is none. */
export function lowered(tree: RoutingNode, at: Place): Edited | null {
  const below = raised(tree, `${at}n`)
  return below === null ? null : { tree: below.tree, at: `${at}n` }
}

/** Yes and no change places. */
export function swapped(tree: RoutingNode, at: Place): Edited {
  const node = nodeAt(tree, at)
  if (node === null || !isQuestion(node)) return { tree, at }
  return { tree: replaced(tree, at, { ...node, yes: node.no, no: node.yes }), at }
}
