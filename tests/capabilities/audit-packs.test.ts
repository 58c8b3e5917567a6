import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { openReader } from '#main/mirror/open.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { companyWith, registers, seen, soundAccount } from './audit-company.ts'

/** Accounts that have been silent for 10, 60, 120 and 200 days. */
const silentCompany = () =>
  companyWith((changes, db) => {
    registers(changes)
    for (const days of [10, 60, 120, 200]) {
      soundAccount(changes, `silent-${days}`)
      seen(db, `silent-${days}`, days)
    }
  })

const pack = (folder: string, name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}

describe('an audit with a pack', () => {
  it('uses the rules, figures and severities of that pack and notes them with the run', async () => {
    const { service, file } = await silentCompany()
    const standard = await service.run('audit.run', {})
    const essential = await service.run('audit.run', { pack: 'essential' })
    expect(standard).toMatchObject({ findings: 1, rules: allRules.length })
    expect(essential).toMatchObject({ findings: 0 })
    expect(essential.rules).toBeLessThan(standard.rules)
    const strict = await service.run('audit.run', { pack: 'strict' })
    expect(strict).toMatchObject({ findings: 2, new: 2 })
    const { rules } = await service.run('audit.rules', {})
    expect(rules.find((rule) => rule.id === 'stale')).toMatchObject({
      on: true,
      findings: 2,
      threshold: { value: 90, source: 'Set in the rule pack' },
    })
    const db = openReader(file)
    expect(db.prepare('SELECT pack FROM audit_run ORDER BY seq').pluck().all()).toEqual([
      'standard',
      'essential',
      'strict',
    ])
    db.close()
  })

  it('takes a file, which may extend another file beside it', async () => {
    const { service } = await silentCompany()
    const folder = ownFolder()
    pack(folder, 'base.json', { extends: 'standard', rules: { stale: { severity: 'critical' } } })
    const file = pack(folder, 'ours.json', { extends: 'base.json', rules: { stale: { parameters: { maxDays: 50 } } } })
    const run = await service.run('audit.run', { file })
    expect(run).toMatchObject({ findings: 3, bySeverity: { critical: 3 } })
  })

  it('refuses a broken file with the line and the reason, and leaves no run', async () => {
    const { service } = await silentCompany()
    const folder = ownFolder()
    pack(folder, 'b.json', { name: 'b', extends: 'a.json' })
    const loop = pack(folder, 'a.json', { name: 'a', extends: 'b.json' })
    const self = pack(folder, 'self.json', { name: 'self', extends: './self.json' })
    const bad = pack(folder, 'bad.json', { extends: 'standard', rules: { 'no-owner': 'on', nothing: 'on' } })
    const torn = pack(folder, 'torn.json', '{\n  "rules": {\n')
    const broken = pack(folder, 'broken.json', '{\n  "rules": }')
    const refused = (file: string) => service.run('audit.run', { file })
    await expect(refused(loop)).rejects.toMatchObject({
      code: 'bad_rule_pack',
      details: { kind: 'loop', line: 3, value: 'a → b → a' },
    })
    await expect(refused(self)).rejects.toMatchObject({ details: { kind: 'loop', value: 'self → self' } })
    const missing = pack(folder, 'm.json', { name: 'm', extends: 'nowhere.json' })
    await expect(refused(missing)).rejects.toMatchObject({
      details: { kind: 'unknown_pack', line: 3, value: 'nowhere.json' },
    })
    // A pack that extends one of its own name, which is not there, is refused like any other.
    const own = pack(folder, 'own.json', { name: 'own', extends: 'own' })
    const problem = await refused(own).catch((error: unknown) => error)
    expect(problem).toMatchObject({ details: { kind: 'unknown_pack', line: 3, value: 'own' } })
    if (!(problem instanceof Refusal)) throw new Error('it was no refusal')
    expect(problemWords(problem, 'en').what).toContain('at line 3')
    await expect(refused(bad)).rejects.toMatchObject({ details: { kind: 'unknown_rule', line: 5, value: 'nothing' } })
    await expect(refused(torn)).rejects.toMatchObject({ details: { kind: 'torn', line: 3 } })
    await expect(refused(broken)).rejects.toMatchObject({ details: { kind: 'json', line: 2, value: '}' } })
    await expect(refused(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'file_not_found' })
    await expect(refused(folder)).rejects.toMatchObject({ code: 'file_is_folder' })
    await expect(service.run('audit.run', { pack: 'house' })).rejects.toMatchObject({
      code: 'bad_rule_pack',
      details: { kind: 'unknown_pack', value: 'house' },
    })
    expect((await service.run('audit.runs', {})).runs).toEqual([])
  })
})

describe('a pack of the workspace', () => {
  it('is copied, changed, chosen, and each step can be taken back', async () => {
    const { service } = await silentCompany()
    await service.run('packs.copy', { from: 'standard', name: 'House rules' })
    await expect(service.run('packs.copy', { from: 'strict', name: 'house RULES' })).rejects.toMatchObject({
      code: 'exists',
    })
    await service.run('packs.choose', { name: 'House rules' })
    const stale = { on: true, severity: 'high', parameters: { maxDays: 50 } } as const
    await service.run('packs.save', { name: 'House rules', rules: { stale } })
    const got = await service.run('packs.get', { name: 'House rules' })
    expect(got).toMatchObject({ builtIn: false, basedOn: 'standard' })
    expect(got.rules.find((rule) => rule.id === 'stale')).toMatchObject({
      now: stale,
      base: { on: true, severity: 'medium', parameters: { maxDays: 180 } },
      parameters: [{ name: 'maxDays', label: 'At most, in days', unit: 'days', default: 180 }],
    })
    expect(await service.run('audit.run', {})).toMatchObject({ findings: 3, bySeverity: { high: 3 } })
    await service.run('history.undo', {})
    expect(await service.run('audit.run', {})).toMatchObject({ findings: 1 })
    const { packs } = await service.run('packs.list', {})
    expect(packs.map(({ name, chosen, changes }) => [name, chosen, changes > 0])).toEqual([
      ['essential', false, true],
      ['standard', false, true],
      ['strict', false, true],
      ['House rules', true, false],
    ])
    await service.run('packs.remove', { name: 'House rules' })
    expect((await service.run('packs.list', {})).packs.find((one) => one.chosen)?.name).toBe('standard')
    await service.run('history.undo', {})
    expect((await service.run('packs.list', {})).packs.find((one) => one.chosen)?.name).toBe('House rules')
  })

  it('is not changed by what cannot be, and the built-in ones never', async () => {
    const { service } = await silentCompany()
    await service.run('packs.copy', { from: 'standard', name: 'Ours' })
    await service.run('packs.copy', { from: 'Ours', name: 'Ours in Germany' })
    const save = (name: string, rules: object) => service.run('packs.save', { name, rules } as never)
    const choice = { on: true, severity: 'low', parameters: {} }
    await expect(save('standard', { stale: choice })).rejects.toMatchObject({ details: { kind: 'built_in' } })
    await expect(save('Ours', { nothing: choice })).rejects.toMatchObject({ details: { kind: 'unknown_rule' } })
    await expect(save('Ours', { stale: { ...choice, parameters: { days: 1 } } })).rejects.toMatchObject({
      details: { kind: 'unknown_parameter' },
    })
    await expect(save('Ours', { stale: { ...choice, parameters: { maxDays: -1 } } })).rejects.toMatchObject({
      details: { kind: 'out_of_range' },
    })
    await expect(service.run('packs.remove', { name: 'Ours' })).rejects.toMatchObject({ code: 'in_use' })
  })

  it('is written to a file and taken in elsewhere, with what it extends of its own workspace', async () => {
    const { service } = await silentCompany()
    const folder = ownFolder()
    await service.run('packs.copy', { from: 'standard', name: 'Ours' })
    const stale = { on: true, severity: 'high', parameters: { maxDays: 50 } } as const
    await service.run('packs.save', { name: 'Ours', rules: { stale } })
    await service.run('packs.copy', { from: 'Ours', name: 'Ours, lax' })
    const noGoal = { on: false, severity: 'low', parameters: {} } as const
    await service.run('packs.save', { name: 'Ours, lax', rules: { 'no-goal': noGoal } })
    const { path } = await service.run('packs.export', { name: 'Ours, lax', folder })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      name: 'Ours, lax',
      extends: 'standard',
      rules: { stale: { severity: 'high', parameters: { maxDays: 50 } }, 'no-goal': 'off' },
    })
    const other = (await silentCompany()).service
    expect(await other.run('packs.import', { file: path })).toEqual({ name: 'Ours, lax', replaced: false })
    expect(await other.run('packs.import', { file: path })).toEqual({ name: 'Ours, lax', replaced: true })
    const { rules } = await other.run('packs.get', { name: 'ours, lax' })
    expect(rules.find((rule) => rule.id === 'no-goal')?.now.on).toBe(false)
    expect(rules.find((rule) => rule.id === 'stale')?.now).toEqual(stale)
  })

  it('is not taken in where it would extend itself, bears a built-in name, or is broken', async () => {
    const { service } = await silentCompany()
    const folder = ownFolder()
    await service.run('packs.copy', { from: 'standard', name: 'A' })
    await service.run('packs.copy', { from: 'A', name: 'B' })
    const taken = (name: string, content: unknown) => service.run('packs.import', { file: pack(folder, name, content) })
    await expect(taken('a.json', { name: 'A', extends: 'B' })).rejects.toMatchObject({
      details: { kind: 'loop', name: 'A', line: 3, value: 'A → B → A' },
    })
    await expect(taken('s.json', { name: 'Standard', rules: {} })).rejects.toMatchObject({
      details: { kind: 'built_in' },
    })
    await expect(taken('x.json', { name: 'X', rules: { stale: 1 } })).rejects.toMatchObject({
      details: { kind: 'type', line: 4 },
    })
    expect((await service.run('packs.list', {})).packs).toHaveLength(5)
  })

  it('shows before it is saved what would change, and writes nothing', async () => {
    const { service } = await silentCompany()
    await service.run('audit.run', {})
    const rules = { stale: { on: true, severity: 'medium', parameters: { maxDays: 100 } } } as const
    const preview = await service.run('packs.preview', { name: 'standard', rules })
    expect(preview).toMatchObject({ accounts: 4, before: 1, after: 2 })
    expect(preview.rules).toMatchObject([
      {
        id: 'stale',
        before: 1,
        after: 2,
        appears: 1,
        goes: 0,
        appear: [{ account: 'silent-120', name: 'kornwell_silent-120' }],
      },
    ])
    expect(preview.rules[0]?.appear[0]?.message).toMatch(/120 days ago/)
    const off = { stale: { on: false, severity: 'medium', parameters: {} } } as const
    expect(await service.run('packs.preview', { name: 'standard', rules: off })).toMatchObject({
      before: 1,
      after: 0,
      rules: [{ goes: 1, go: [{ account: 'silent-200' }] }],
    })
    expect((await service.run('audit.runs', {})).runs).toHaveLength(1)
    expect((await service.run('packs.list', {})).packs).toHaveLength(3)
  })
})
