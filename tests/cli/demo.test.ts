import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, digest, holdOpen, muster, ownFolder, ROOT } from './muster.ts'

/** A checkout with the built program, its database driver and its solver, and no Electron. */
function withoutElectron(): string {
  const root = join(ownFolder(), 'checkout')
  for (const part of ['bin', 'scripts/setup', 'out/main', 'package.json'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  mkdirSync(join(root, 'node_modules'))
  for (const name of ['better-sqlite3', 'highs'])
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name))
  return root
}

const formatsOf = (files: { format: string }[]): string[] => files.map((file) => file.format)

test('the demo writes workspace, tables, pages and a picture of the window', async ({ skip }) => {
  if (!existsSync(join(ROOT, 'node_modules/.cache/muster/runtime.json'))) return skip('skipped: no Electron is set up')
  const out = join(ownFolder(), 'demo')
  const demo = await answer(['demo', '--out', out], { env: { MUSTER_DEBUG: '1' } })
  expect(Object.keys(demo)).toEqual(['workspace', 'accounts', 'findings', 'plan', 'files'])
  expect(demo).toMatchObject({ accounts: 178, plan: { before: 178 } })
  expect(demo.plan.after).toBeLessThan(178)
  expect(formatsOf(demo.files)).toEqual(['xlsx', 'csv', 'csv', 'csv', 'json', 'pdf', 'png'])
  const heads = new Map(
    demo.files.map((file) => [file.format, readFileSync(file.path).subarray(0, 4).toString('latin1')]),
  )
  expect([heads.get('xlsx'), heads.get('pdf'), heads.get('png')]).toEqual(['PK\u0003\u0004', '%PDF', '\u0089PNG'])
  expect(await answer(['verify'], { workspace: demo.workspace })).toMatchObject({ ok: true })
}, 120_000)

test('without Electron one line says what is left out, and everything else is there', async () => {
  const root = withoutElectron()
  const out = join(root, 'demo')
  const told = await muster(['demo', '--out', out, '--json'], { root })
  expect(told.status).toBe(2)
  expect(told.stderr).toMatch(/^muster: PDF pages cannot be printed here\. [^\n]+\n$/)
  const demo = JSON.parse(told.stdout)
  expect(formatsOf(demo.files)).toEqual(['xlsx', 'csv', 'csv', 'csv', 'json'])
  expect(demo.files.every((file: { path: string }) => existsSync(file.path))).toBe(true)
  expect((await answer(['findings'], { workspace: demo.workspace })).total).toBe(demo.findings)

  const before = digest(demo.workspace)
  const again = JSON.parse((await muster(['demo', '--out', out, '--json'], { root })).stdout)
  expect(again.workspace).toBe(demo.workspace)
  const kept = readdirSync(join(out, 'halvorn-group.backups'))
  expect(kept.map((name) => digest(join(out, 'halvorn-group.backups', name)))).toContain(before)

  await holdOpen(demo.workspace)
  const held = await muster(['demo', '--out', out], { root })
  expect([held.status, held.stdout]).toEqual([3, ''])
  expect(held.stderr).toMatch(/is open for writing elsewhere/)

  const pdf = await muster(['export', '--format', 'csv,pdf', '--out', join(root, 'pages')], {
    root,
    workspace: demo.workspace,
  })
  expect([pdf.status, pdf.stdout, readdirSync(join(root, 'pages'))]).toEqual([2, '', []])
  expect(pdf.stderr).toMatch(/^muster: PDF pages cannot be printed here/)
}, 120_000)
