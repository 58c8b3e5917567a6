import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync as writeTo } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, muster, ownFolder } from './muster.ts'

test('two people exchange files from the command line: everything, what is new, a preview, a conflict and its answer', async () => {
  const folder = ownFolder()
  const at = (name: string): string => join(folder, name)
  const anna = { workspace: at('anna.muster'), env: { MUSTER_HOME: at('anna') } }
  const boris = { workspace: at('boris.muster'), env: { MUSTER_HOME: at('boris') } }
  const list = (name: string, rows: string): string => {
    writeTo(at(name), `network,handle,note\n${rows}`)
    return at(name)
  }
  await answer(['init', anna.workspace, '--name', 'Client'], { env: anna.env })
  await answer(['import', list('first.csv', 'x,Kornwell,\nx,Brisavo,\n')], anna)
  copyFileSync(anna.workspace, boris.workspace)
  await answer(['import', list('anna.csv', 'x,Kornwell,by Anna\nx,AnnaFound,\n')], anna)
  await answer(['import', list('boris.csv', 'x,Kornwell,by Boris\nx,annafound,\nx,BorisFound,\n')], boris)

  const made = await answer(['bundle', 'export', at('all.musterbundle')], anna)
  expect(made.steps).toBeGreaterThan(1)
  expect(statSync(at('anna/exchange-key.pem')).mode & 0o777).toBe(0o600)
  expect(readFileSync(at('all.musterbundle'), 'utf8').slice(0, 20)).toBe('Muster change bundle')

  const preview = await answer(['bundle', 'import', at('all.musterbundle'), '--preview'], boris)
  expect((await answer(['accounts'], boris)).total).toBe(4)
  const unknown = await muster(['bundle', 'import', at('all.musterbundle')], boris)
  expect(unknown).toMatchObject({ status: 2, stdout: '' })
  expect(unknown.stderr.trim().split('\n')).toHaveLength(1)
  expect(unknown.stderr).toContain(made.fingerprint)
  const merged = await answer(['bundle', 'import', at('all.musterbundle'), '--trust'], boris)
  expect({ ...merged, clashes: [] }).toEqual({ ...preview, clashes: [] })
  expect(merged).toMatchObject({ joined: 1, clashTotal: 1 })
  expect((await answer(['accounts'], boris)).accounts.map(({ handle }) => handle).toSorted()).toEqual(
    ['AnnaFound', 'BorisFound', 'Brisavo', 'Kornwell'].toSorted(),
  )
  await answer(['bundle', 'settle', String(merged.clashes?.[0]?.id), 'theirs'], boris)

  await answer(['bundle', 'export', at('back.musterbundle'), '--to', made.fingerprint?.slice(0, 9) ?? ''], boris)
  await answer(['bundle', 'import', at('back.musterbundle'), '--trust'], anna)
  const state = async (who: typeof anna) =>
    (await answer(['accounts'], who)).accounts.map(({ id, handle }) => `${id} ${handle}`).toSorted()
  expect(await state(anna)).toEqual(await state(boris))
  expect(await answer(['verify'], anna)).toMatchObject({ ok: true })
  expect(await answer(['verify'], boris)).toMatchObject({ ok: true })
  expect(await answer(['bundle', 'import', at('back.musterbundle')], anna)).toMatchObject({ steps: 0, changes: 0 })

  truncateSync(at('back.musterbundle'), statSync(at('back.musterbundle')).size - 5)
  const torn = await muster(['bundle', 'import', at('back.musterbundle'), '--lang', 'ru'], anna)
  expect(torn).toMatchObject({ status: 2, stdout: '' })
  expect(torn.stderr).toContain('изменён или обрезан')
}, 90_000)
