import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, muster } from './muster.ts'

describe('triage', () => {
  let [folder, workspace, truthFile] = ['', '', '']
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-triage-'))
    workspace = join(folder, 's.muster')
    truthFile = join(folder, 'truth.json')
    await answer(['init', workspace, '--sample', '--seed', '5', '--truth', truthFile])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  test('finds nearly everybody who waits, with a team, a time and reasons for each', async () => {
    const { needsAnswer } = JSON.parse(readFileSync(truthFile, 'utf8')) as { needsAnswer: string[] }
    const { conversations } = await answer(['triage'], { workspace })
    const waiting = conversations.filter((one) => one.needsAnswer)
    const hits = waiting.filter((one) => needsAnswer.includes(one.id)).length
    expect(hits / needsAnswer.length).toBeGreaterThanOrEqual(0.9)
    expect(hits / waiting.length).toBeGreaterThanOrEqual(0.9)
    expect(waiting.every((one) => one.why.length >= 3 && (one.respondWithinMinutes ?? 0) > 0)).toBe(true)
    expect(waiting.filter((one) => one.team === null)).toEqual([])

    const urgent = await answer(['triage', '--where', 'urgency:critical,high'], { workspace })
    expect(urgent.conversations.every((one) => ['critical', 'high'].includes(one.urgency))).toBe(true)
    const bad = await muster(['triage', '--where', 'urgency:huge'], { workspace })
    expect([bad.status, bad.stdout]).toEqual([2, ''])
    const people = await muster(['triage', '--lang', 'ru', '--where', 'priority:1'], { workspace })
    expect(people.stdout).toContain('приоритет')
  })

  test('tries routing rules of a file on past conversations, and refuses what is none', async () => {
    const tree = join(folder, 'tree.json')
    writeFileSync(tree, JSON.stringify({ to: 'own', loop: [] }))
    const run = await muster(['triage', '--tree', tree, '--json'], { workspace })
    const tried = JSON.parse(run.stdout) as { conversations: number; moved: { to: string; conversations: number }[] }
    expect(tried.conversations).toBeGreaterThan(100)
    expect(tried.moved.length).toBeGreaterThan(0)
    const table = await muster(['triage', '--tree', tree, '--days', '30'], { workspace })
    expect([table.status, table.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^from +to +conversations/)])
    writeFileSync(tree, '{"fact":"mood"}')
    const bad = await muster(['triage', '--tree', tree], { workspace })
    expect([bad.status, bad.stdout]).toEqual([2, ''])
    expect(bad.stderr).toContain('mood')
  })
})
