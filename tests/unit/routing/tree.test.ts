import { describe, expect, test } from 'vitest'
import { RoutingNode } from '#shared/model/routing.ts'
import { DEFAULT_TREE } from '#main/domain/routing/default-tree.ts'
import { teamFor } from '#main/domain/routing/team-for.ts'
import { problemsOf, route } from '#main/domain/routing/tree.ts'

describe('the built-in tree', () => {
  test('is one that may be saved, and survives JSON', () => {
    expect(problemsOf(DEFAULT_TREE)).toEqual([])
    expect(RoutingNode.parse(JSON.parse(JSON.stringify(DEFAULT_TREE)))).toEqual(DEFAULT_TREE)
  })
  test.each([
    [{ signal: ['safety'], intent: ['praise'] }, 'product'],
    [{ signal: ['legal'], intent: ['complaint'] }, 'legal'],
    [{ intent: ['needs_help'] }, 'support'],
    [{ intent: ['purchase_intent'] }, 'sales'],
    [{ intent: ['idea'] }, 'product'],
    [{ intent: ['question'], signal: ['job'] }, 'hr'],
    [{ intent: ['praise'] }, 'own'],
    [{ intent: ['question'], team: ['sales'] }, 'own'],
    [{ intent: ['question'], team: ['marketing'] }, 'support'],
    [{}, 'support'],
  ])('%j goes to %s', (facts, to) => {
    expect(route(DEFAULT_TREE, facts).leaf.to).toBe(to)
  })
  test('tells the way there', () => {
    const { path, leaf } = route(DEFAULT_TREE, { intent: ['complaint'], reach: ['wide'] })
    expect(path.map((step) => step.held)).toEqual([false, false, false, false, false, false, true, true])
    expect(leaf).toEqual({ to: 'support', loop: ['pr'] })
  })
})

describe('a tree that cannot be used', () => {
  const leaf: RoutingNode = { to: 'support', loop: [] }
  test('asks for a word the fact cannot have', () => {
    expect(problemsOf({ fact: 'intent', is: ['rage'], yes: leaf, no: leaf })).toEqual([
      { code: 'unknown_value', fact: 'intent', value: 'rage', at: '' },
    ])
  })
  test('asks again what is answered above', () => {
    const again: RoutingNode = { fact: 'intent', is: ['idea'], yes: leaf, no: leaf }
    expect(problemsOf({ ...again, no: again }).map((one) => one.code)).toEqual(['never_reached'])
    expect(problemsOf({ fact: 'intent', is: ['spam'], yes: again, no: leaf }).map((one) => one.code)).toEqual([
      'never_reached',
    ])
  })
  test('may ask for two signals one after the other, and for any brand', () => {
    const brand: RoutingNode = { fact: 'brand', is: ['Anything'], yes: leaf, no: leaf }
    expect(
      problemsOf({
        fact: 'signal',
        is: ['safety'],
        yes: { fact: 'signal', is: ['legal'], yes: leaf, no: brand },
        no: leaf,
      }),
    ).toEqual([])
  })
  test('goes down without end', () => {
    let tree: RoutingNode = leaf
    for (let depth = 0; depth < 60; depth++) tree = { fact: 'brand', is: [`b${depth}`], yes: leaf, no: tree }
    expect(problemsOf(tree).map((one) => one.code)).toEqual(['too_deep'])
  })
})

test('the team of a leaf: the own one, the market’s, the general one, any, none', () => {
  const team = (id: string, marketId: string | null) => ({ id, name: id, function: 'support' as const, marketId })
  const teams = [team('uk', 'uk'), team('all', null)]
  const leaf = { to: 'support' as const, loop: [] }
  const place = { teamId: null, marketId: null }
  expect(teamFor(leaf, { ...place, teamId: 'uk' }, teams)?.id).toBe('uk')
  expect(teamFor(leaf, { ...place, marketId: 'uk' }, teams)?.id).toBe('uk')
  expect(teamFor(leaf, { ...place, marketId: 'de' }, teams)?.id).toBe('all')
  expect(teamFor(leaf, place, [team('uk', 'uk')])?.id).toBe('uk')
  expect(teamFor({ to: 'hr', loop: [] }, place, teams)).toBeNull()
})
