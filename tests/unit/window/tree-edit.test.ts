import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoutingLeaf, RoutingNode } from '#shared/model/routing.ts'
import { route } from '#main/domain/routing/tree.ts'
import {
  asked,
  lowered,
  nodeAt,
  placesOf,
  raised,
  removed,
  replaced,
  swapped,
} from '#renderer/capabilities/conversations/tree/edit.ts'

const to = (team: RoutingLeaf['to']): RoutingLeaf => ({ to: team, loop: [] })
const ask = (value: string, yes: RoutingNode, no: RoutingNode): RoutingNode => ({ fact: 'brand', is: [value], yes, no })
const TREE = ask('a', to('legal'), ask('b', ask('c', to('pr'), to('hr')), to('support')))
const leafFor = (tree: RoutingNode, ...brands: string[]): string => route(tree, { brand: brands }).leaf.to

const leaves = fc.constantFrom<RoutingLeaf['to']>('legal', 'pr', 'support', 'own').map((team): RoutingNode => to(team))
const trees = fc.letrec<{ node: RoutingNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaves,
    fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('node'), tie('node')).map(([value, yes, no]) => ask(value, yes, no)),
  ),
})).node

describe('changing a tree', () => {
  it('lists places as they are drawn, and finds and replaces what stands there', () => {
    expect(placesOf(TREE)).toEqual(['', 'y', 'n', 'ny', 'nyy', 'nyn', 'nn'])
    expect(nodeAt(TREE, 'nyy')).toEqual(to('pr'))
    expect(nodeAt(TREE, 'yy')).toBeNull()
    expect(leafFor(replaced(TREE, 'nn', to('sales')), 'x')).toBe('sales')
  })
  it('asks something before what is there, which then follows a no', () => {
    const { tree, at } = asked(TREE, 'n', { fact: 'brand', is: ['z'] }, to('hr'))
    expect([at, leafFor(tree, 'z'), leafFor(tree, 'b', 'c'), leafFor(tree, 'x')]).toEqual(['n', 'hr', 'pr', 'support'])
  })
  it('takes a question away with its yes, and an outcome with its question', () => {
    expect(removed(TREE, '').tree).toEqual(nodeAt(TREE, 'n'))
    expect(removed(TREE, 'nyy')).toEqual({ tree: replaced(TREE, 'ny', to('hr')), at: 'ny' })
    expect(removed(to('own'), '').tree).toEqual(to('own'))
  })
  it('moves a question along the no side and changes yes and no', () => {
    const up = raised(TREE, 'n')
    expect(up?.at).toBe('')
    expect(leafFor(up?.tree ?? TREE, 'a', 'b')).toBe('hr')
    expect(leafFor(up?.tree ?? TREE, 'a')).toBe('legal')
    expect([raised(TREE, ''), raised(TREE, 'ny'), lowered(TREE, 'n')]).toEqual([null, null, null])
    expect(leafFor(swapped(TREE, '').tree, 'x')).toBe('legal')
  })
  it('keeps every outcome when a question is moved down and up again, and is taken back by a second swap', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, pick) => {
        const places = placesOf(tree)
        const at = places[pick % places.length] ?? ''
        expect(swapped(swapped(tree, at).tree, at).tree).toEqual(tree)
        const down = lowered(tree, at)
        if (down === null) return
        expect(placesOf(down.tree)).toHaveLength(places.length)
        expect(raised(down.tree, down.at)?.tree).toEqual(tree)
      }),
    )
  })
})
