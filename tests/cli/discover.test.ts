import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answer, digest, muster, ownFolder, sampleWorkspace } from './muster.ts'

const site = fileURLToPath(new URL('../fixtures/discovery/site', import.meta.url))

describe('muster discover', () => {
  test('reads a folder of saved pages into the inbox, once; the inventory stays as it was', async () => {
    const workspace = join(ownFolder(), 's.muster')
    await sampleWorkspace(workspace)
    const first = await answer(['discover', site], { workspace })
    expect(first.read).toMatchObject([{ file: 'site', as: 'pages', read: 4 }])
    expect(first.total).toBe(first.read[0]?.fresh)
    expect(first.candidates.map(({ handle }) => handle)).toContain('kornwell.de')
    expect(await answer(['accounts'], { workspace })).toMatchObject({ total: 178 })

    const again = await answer(['discover', site], { workspace })
    expect(again.read[0]).toMatchObject({ fresh: 0, again: first.total })
    const before = digest(workspace)
    expect(await answer(['discover'], { workspace })).toMatchObject({ read: [], total: first.total })
    expect(await answer(['discover', '--state', 'ours'], { workspace })).toMatchObject({ total: 0, candidates: [] })
    expect(digest(workspace)).toEqual(before)

    const said = await muster(['discover', '--propose', '--lang', 'ru'], { workspace })
    expect(said.status).toBe(0)
    expect(said.stdout).toMatch(/Предложения: прочитано \d+; \d+ кандидат/)
  })

  test('what is neither a page nor a result is refused in one line', async () => {
    const workspace = join(ownFolder(), 's.muster')
    await answer(['init', workspace])
    const { status, stdout, stderr } = await muster(['discover', join(ownFolder(), 'missing')], { workspace })
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 })
    expect(await muster(['discover', '--state', 'gone'], { workspace })).toMatchObject({ status: 2, stdout: '' })
  })
})
