import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driftOf } from '#main/domain/plan/carry/drift.ts'
import type { CarryFacts } from '#main/domain/plan/carry/facts.ts'
import { likeness, readinessOf } from '#main/domain/plan/carry/readiness.ts'
import { bandOf, proposeRisks } from '#main/domain/plan/carry/risks.ts'
import { isAct, ownStepWords, runbookOf } from '#main/domain/plan/carry/runbook.ts'
import { proposeWaves, riskPoints } from '#main/domain/plan/carry/waves.ts'
import { checkWords, missingWords, stepWords } from '#main/domain/plan/carry/words/index.ts'
import { networks } from '#main/domain/networks/index.ts'
import { ReadinessCheck } from '#shared/model/carry-out.ts'
import type { Disposition } from '#shared/model/words.ts'

const NOW = Date.UTC(2026, 5, 1)
const DAY = 86_400_000

function account(id: string, changes: Partial<CarryFacts> = {}): CarryFacts {
  return {
    id,
    name: id,
    displayName: null,
    url: null,
    network: 'facebook',
    brand: { id: 'b', name: 'Brand' },
    market: { id: 'm', name: 'Market' },
    owner: { id: 'ann', name: 'Ann', left: false },
    language: 'en',
    audience: 100,
    lifecycle: 'active',
    lastPostAt: NOW - 10 * DAY,
    snapshotAt: NOW - 5 * DAY,
    stages: [],
    disposition: 'close',
    decision: { id: `d-${id}`, at: NOW - 20 * DAY, charter: null },
    into: null,
    transferTo: null,
    holders: [{ id: 'ann', proven: true }],
    waiting: 0,
    lastMessageAt: null,
    sealedAt: null,
    marks: new Set(),
    wave: null,
    carried: null,
    seen: null,
    missingOn: null,
    renamedTo: null,
    ...changes,
  }
}

describe('a runbook', () => {
  const cases = networks.flatMap(({ id }) =>
    (['merge', 'archive', 'close', 'refocus', 'transfer'] as Disposition[]).map((disposition) => ({
      network: id,
      disposition,
      hasSuccessor: disposition === 'merge',
    })),
  )
  it('has its words in both languages, waits only for its own earlier steps, and ends with verification', () => {
    const wrong: string[] = []
    for (const one of cases) {
      const steps = runbookOf(one)
      const place = `${one.network} ${one.disposition}`
      const days = new Map(steps.map(({ code, daysBefore }) => [code, daysBefore]))
      if (steps.at(-1)?.code !== 'verify') wrong.push(`${place}: is not verified`)
      if (days.size !== steps.length) wrong.push(`${place}: has a step twice`)
      for (const { code, daysBefore, needs } of steps) {
        if (!/[а-я]/.test(stepWords(code, 'ru')) || stepWords(code, 'en') === code)
          wrong.push(`${place} ${code}: no words`)
        for (const need of needs)
          if ((days.get(need) ?? -999) < daysBefore) wrong.push(`${place}: ${code} waits for ${need}`)
      }
    }
    expect(cases.length).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })
  it("ends a closing with the network's own last step, and no archive or merge with it", () => {
    const ending = runbookOf({ network: 'instagram', disposition: 'close', hasSuccessor: false }).find(
      ({ code, daysBefore }) => isAct(code, daysBefore),
    )
    expect(ownStepWords(ending?.code ?? '')?.en).toBe('Delete the account; it disappears for good after 30 days')
    expect(
      runbookOf({ network: 'instagram', disposition: 'archive', hasSuccessor: false }).find(({ code, daysBefore }) =>
        isAct(code, daysBefore),
      )?.code,
    ).toBe('act-archive')
  })
  it('announces nothing where the network is switched off', () => {
    const codes = runbookOf({ network: 'google_plus', disposition: 'close', hasSuccessor: true }).map(
      ({ code }) => code,
    )
    expect(codes.filter((code) => code.startsWith('announce'))).toEqual([])
    expect(codes).toContain('seal')
  })
})

describe('waves', () => {
  const into = (id: string) => ({ id, name: id, displayName: null, network: 'facebook', stays: true, holders: [] })
  it('put every account into one wave, after what it waits for, whatever order they come in', () => {
    const kind = fc.record({
      disposition: fc.constantFrom<Disposition>('close', 'archive', 'merge', 'refocus', 'transfer'),
      audience: fc.nat(200_000),
      waiting: fc.nat(2),
      target: fc.nat(30),
      stage: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 120 }), (kinds) => {
        const accounts = kinds.map(({ disposition, audience, waiting, target, stage }, at) =>
          account(`a${at}`, {
            disposition,
            audience,
            waiting,
            stages: stage ? ['before'] : [],
            into: disposition === 'merge' ? into(`a${target % kinds.length}`) : null,
          }),
        )
        const waves = proposeWaves(accounts)
        const placed = waves.flatMap(({ members }, at) => members.map((member) => [member.account, at] as const))
        const waveOf = new Map(placed)
        expect(placed).toHaveLength(accounts.length)
        expect(waveOf.size).toBe(accounts.length)
        for (const [id, before] of waves[0]?.dependsOn ?? [])
          for (const first of before) expect(waveOf.get(first) ?? 99).toBeLessThan(waveOf.get(id) ?? -1)
        const strip = (all: typeof waves) =>
          all.map(({ tier, members }) => [tier, members.map((member) => member.account)])
        expect(strip(proposeWaves(accounts.toReversed()))).toEqual(strip(waves))
      }),
      { numRuns: 60 },
    )
  })
  it('counts risk by what cannot be undone, who follows, who waits and who gets in', () => {
    const risky = account('x', { audience: 30_000, waiting: 1, holders: [], owner: null })
    expect(riskPoints(risky).points).toBe(3 + 3 + 2 + 2 + 1)
    expect(riskPoints(account('y', { network: 'google_plus', audience: 30_000 })).points).toBe(0)
  })
})

describe('readiness', () => {
  const met = (facts: CarryFacts) => Object.fromEntries(readinessOf(facts).map(({ code, met: is }) => [code, is]))
  const successor = {
    id: 's',
    name: 'brand_world',
    displayName: 'Brand',
    network: 'facebook',
    stays: true,
    holders: [{ id: 'ann', proven: true }],
  }
  it('asks a merge for the rules of its network, and for the same person in both', () => {
    const merging = account('brand_de', { disposition: 'merge', into: successor, displayName: 'Brand Germany' })
    expect(met(merging)).toMatchObject({
      successor: true,
      'same-network': true,
      'can-merge': true,
      names: true,
      access: true,
      loss: false,
    })
    expect(met({ ...merging, holders: [{ id: 'bob', proven: true }] })['access']).toBe(false)
    expect(met({ ...merging, into: { ...successor, stays: false } })['successor']).toBe(false)
    expect(met({ ...merging, name: 'kitchenfriends', displayName: null })['names']).toBe(false)
    expect(met({ ...merging, name: 'kitchenfriends', displayName: null, marks: new Set(['names']) })['names']).toBe(
      true,
    )
  })
  it('takes a merge where the network has none only when people know that followers are invited', () => {
    const merging = account('a', { network: 'x', disposition: 'merge', into: { ...successor, network: 'x' } })
    expect(met(merging)).toMatchObject({ 'can-merge': false })
    expect(met(merging)).not.toHaveProperty('names')
    expect(met({ ...merging, marks: new Set(['loss']) })['can-merge']).toBe(true)
  })
  it('takes a seal only until somebody writes again', () => {
    expect(met(account('a', { sealedAt: NOW, lastMessageAt: NOW - 1 }))['sealed']).toBe(true)
    expect(met(account('a', { sealedAt: NOW, lastMessageAt: NOW + 1 }))['sealed']).toBe(false)
  })
  it('asks a refocus for a charter that says something, and a transfer for a receiver', () => {
    const decision = { id: 'd', at: NOW, charter: '{"what":" "}' }
    expect(met(account('a', { disposition: 'refocus', decision }))['charter']).toBe(false)
    expect(
      met(account('a', { disposition: 'refocus', decision: { ...decision, charter: '{"why":"help"}' } }))['charter'],
    ).toBe(true)
    expect(met(account('a', { disposition: 'transfer' }))['receiver']).toBe(false)
  })
  it('has words for every check in both languages, met and missing', () => {
    for (const code of ReadinessCheck.shape.code.options)
      for (const is of [true, false])
        for (const language of ['en', 'ru'] as const) {
          const { text } = checkWords(
            { code, met: is, say: { name: 'N', count: is ? 1 : 0, share: 0.4, day: '2026-01-05', network: 'Net' } },
            new Set(),
            language,
          )
          expect(text.length).toBeGreaterThan(3)
          expect(missingWords(code, language).length).toBeGreaterThan(2)
        }
  })
  it.each([
    ['Kornwell', 'KornwellDE', 1],
    ['kornwell.de', 'Kornwell', 1],
    ['abcd', 'wxyz', 0],
  ])('calls %s and %s alike by %d', (one, other, alike) => expect(likeness(one, other)).toBe(alike))
})

describe('drift', () => {
  const carried = { at: NOW, by: 'Ann', despite: null }
  it.each([
    ['no import yet', { carried }, 'waiting'],
    ['missing from its list', { carried, missingOn: '2026-06-20' }, 'proven'],
    ['posted since', { carried, lastPostAt: NOW + DAY }, 'still-posting'],
    ['on a later list', { carried, seen: { day: '2026-06-20', takenAt: NOW + DAY } }, 'still-found'],
    ['on a list taken in before', { carried, seen: { day: '2026-06-20', takenAt: NOW - DAY } }, 'waiting'],
    ['figures of later', { carried, snapshotAt: NOW + DAY }, 'still-found'],
    ['an archive that is still there and silent', { carried, disposition: 'archive', snapshotAt: NOW + DAY }, 'proven'],
    [
      'an archive that posts',
      { carried, disposition: 'archive', snapshotAt: NOW + DAY, lastPostAt: NOW + DAY },
      'still-posting',
    ],
    ['gone before it was carried out', { missingOn: '2026-05-20' }, 'gone-early'],
    ['gone although it stays', { disposition: 'refocus', missingOn: '2026-05-20' }, 'gone-but-stays'],
    ['nothing special', {}, 'none'],
  ] as [string, Partial<CarryFacts>, string][])('%s', (_, changes, state) =>
    expect(driftOf(account('a', changes)).state).toBe(state),
  )
})

describe('risks', () => {
  it('come from counted shares, and from nothing where nothing speaks for them', () => {
    const context = { audience: 1000, cells: { needed: 10, uncovered: 0 }, load: null }
    expect(proposeRisks([], context)).toEqual([])
    const safe = account('a', { disposition: 'refocus' })
    expect(proposeRisks([safe], context)).toEqual([])
    const [worst] = proposeRisks([safe, account('b', { disposition: 'refocus', holders: [], audience: 300 })], context)
    expect(worst).toMatchObject({
      code: 'access',
      likely: { part: 1, whole: 2 },
      hurts: { part: 300, whole: 400 },
      likelihood: 5,
      impact: 5,
    })
  })
  it.each([
    [0, 100, 1],
    [1, 100, 1],
    [2, 100, 2],
    [10, 100, 3],
    [25, 100, 4],
    [50, 100, 5],
    [0, 0, 1],
  ])('%d of %d is %d', (part, whole, band) => expect(bandOf({ part, whole, of: 'accounts' })).toBe(band))
})
