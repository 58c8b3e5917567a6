import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import { BUILT_IN, builtInPacks } from '#main/domain/audit/packs/built-in.ts'
import { JsonFault, readJson } from '#main/domain/audit/packs/json-lines.ts'
import { type Pack, readPack } from '#main/domain/audit/packs/read.ts'
import { type FindPack, packChain, resolveRules, ruleSetOf } from '#main/domain/audit/packs/resolve.ts'
import { differences, packText } from '#main/domain/audit/packs/write.ts'
import { parameterLabel } from '#main/domain/audit/parameter-words.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'

const builtIn: FindPack = (name) => {
  const pack = builtInPacks().get(name)
  return pack ? { key: name, pack } : null
}
const resolved = (pack: Pack) => resolveRules(packChain(pack, pack.name, builtIn))
const refusal = (work: () => unknown): Refusal => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('JSON with lines', () => {
  it('reads what JSON.parse reads, and says on which line each value begins', () => {
    const text = '{\n  "a": [1, -2.5e3, true, null],\n  "b": {\n    "c\\n\\u00e9": ""\n  }\n}'
    expect(readJson(text)).toMatchObject({
      kind: 'object',
      line: 1,
      entries: [
        { key: 'a', line: 2, value: { kind: 'list', items: [{ value: 1 }, { value: -2500 }, { value: true }, {}] } },
        { key: 'b', line: 3, value: { entries: [{ key: 'c\né', line: 4, value: { kind: 'text', value: '' } }] } },
      ],
    })
  })
  it.each([
    ['', 1, ''],
    ['{\n"a": 1,\n}', 3, '}'],
    ['{"a": 1\n"b": 2}', 2, '"b"'],
    ['{"a": }', 1, '}'],
    ['[1,\n\n tru]', 3, 't'],
    ['{"a": 01}', 1, '01'],
    ['{a: 1}', 1, 'a'],
    ['{"a": 1}\n{}', 2, '{'],
    ['{"a": "x\n"}', 1, '"'],
    ['// note\n{}', 1, '/'],
    ['{"a": [1}', 1, '}'],
    ['{"a":', 1, ''],
    ['['.repeat(60), 1, '['],
  ])('stops at the place that is wrong: %j', (text, line, found) => {
    let fault: unknown
    try {
      readJson(text)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(JsonFault)
    expect(fault).toMatchObject({ line, found })
  })
})

describe('a broken pack', () => {
  const lines = (...rest: string[]): string => ['{', '  "name": "Ours",', ...rest, '}'].join('\n')
  it.each([
    ['json', 4, lines('  "rules": {', '    "stale": on', '  }')],
    ['type', 1, '[]'],
    ['type', 2, '{\n "name": 4}'],
    ['type', 3, lines('  "extends": ["standard"]')],
    ['type', 3, lines('  "rules": []')],
    ['unknown_key', 3, lines('  "rulez": {}')],
    ['unknown_rule', 4, lines('  "rules": {', '    "no-such-rule": "on"', '  }')],
    ['unknown_rule', 4, lines('  "rules": {', '    "constructor": "on"', '  }')],
    ['twice', 5, lines('  "rules": {', '    "stale": "on",', '    "stale": "off"', '  }')],
    ['type', 4, lines('  "rules": {', '    "stale": "maybe"', '  }')],
    ['type', 4, lines('  "rules": {', '    "stale": 90', '  }')],
    ['type', 5, lines('  "rules": {', '    "stale": {', '      "on": "yes"', '    }', '  }')],
    ['type', 4, lines('  "rules": {', '    "stale": { "severity": "worst" }', '  }')],
    ['type', 4, lines('  "rules": {', '    "stale": { "parameters": 90 }', '  }')],
    ['type', 4, lines('  "rules": {', '    "stale": { "parameters": { "maxDays": "90" } }', '  }')],
    ['unknown_parameter', 4, lines('  "rules": {', '    "stale": { "parameters": { "days": 90 } }', '  }')],
    ['unknown_parameter', 4, lines('  "rules": {', '    "no-owner": { "parameters": { "toString": 1 } }', '  }')],
    ['out_of_range', 4, lines('  "rules": {', '    "stale": { "parameters": { "maxDays": -1 } }', '  }')],
    ['out_of_range', 4, lines('  "rules": {', '    "service-gap": { "parameters": { "maxShare": 40 } }', '  }')],
    ['unknown_key', 4, lines('  "rules": {', '    "stale": { "level": "high" }', '  }')],
  ])('is refused: %s at line %i', (kind, line, text) => {
    const { code, details, message } = refusal(() => readPack(text, 'ours.json'))
    expect({ code, ...details }).toMatchObject({ code: 'bad_rule_pack', kind, line, name: 'ours.json' })
    for (const language of ['en', 'ru'] as const) {
      const { what, todo } = problemWords({ code, message, details: details ?? {} }, language)
      expect(what).toContain(language === 'en' ? `line ${line}` : `строке ${line}`)
      expect(`${what} ${todo}`).not.toMatch(/[{}]|undefined|unknown_|out_of/)
    }
  })

  it('is refused where it extends nothing that is there', () => {
    const pack = readPack(lines('  "extends": "house rules"'), 'ours.json')
    expect(refusal(() => resolved(pack)).details).toMatchObject({ kind: 'unknown_pack', line: 3, value: 'house rules' })
  })

  it('is refused where packs extend each other in a circle, also itself', () => {
    const a = readPack('{"name": "A",\n"extends": "B"}', 'a.json')
    const b = readPack('{"name": "B",\n\n"extends": "A"}', 'b.json')
    const find: FindPack = (name) => ({ key: name, pack: name === 'A' ? a : b })
    expect(refusal(() => packChain(a, 'A', find)).details).toMatchObject({
      kind: 'loop',
      name: 'B',
      line: 3,
      value: 'A → B → A',
    })
    const self = { ...a, extends: 'A' }
    expect(refusal(() => packChain(self, 'A', () => ({ key: 'A', pack: self }))).details).toMatchObject({
      kind: 'loop',
      value: 'A → A',
    })
  })
})

describe('the built-in packs', () => {
  const on = (name: string): string[] =>
    [...resolved(builtInPacks().get(name)!)].filter(([, rule]) => rule.on).map(([id]) => id)

  it('each hold everything of the one before, and the last one every rule', () => {
    const [essential, standard, strict] = BUILT_IN.map((name) => new Set(on(name)))
    expect(essential!.size).toBeGreaterThan(5)
    expect([...essential!].filter((id) => !standard!.has(id))).toEqual([])
    expect([...standard!].filter((id) => !strict!.has(id))).toEqual([])
    expect(strict!.size).toBe(allRules.length)
    expect(standard!.size).toBeGreaterThan(essential!.size)
  })

  it('never ask for less in the stricter one', () => {
    const [standard, strict] = ['standard', 'strict'].map((name) => resolved(builtInPacks().get(name)!))
    const rank = ['low', 'medium', 'high', 'critical']
    for (const [id, { severity }] of standard!)
      expect(rank.indexOf(strict!.get(id)!.severity)).toBeGreaterThanOrEqual(rank.indexOf(severity))
    expect(strict!.get('stale')?.parameters).toEqual({ maxDays: 90 })
  })

  it('give a run its rules in the order of the catalogue', () => {
    const set = ruleSetOf(resolved(builtInPacks().get('essential')!))
    const ids = [...set.account, ...set.portfolio].map(({ rule }) => rule.id)
    expect(ids).toEqual(allRules.map(({ id }) => id).filter((id) => ids.includes(id)))
    expect(ids).not.toContain('stale')
  })

  it('name every figure that can be changed in both languages', () => {
    for (const rule of allRules)
      for (const name of Object.keys(rule.parameters)) {
        expect(parameterLabel(name, 'en')).not.toBe(name)
        expect(parameterLabel(name, 'ru')).toMatch(/[А-Яа-я]/)
      }
  })
})

describe('a pack of ones own', () => {
  const pack = readPack(
    JSON.stringify({
      name: 'Ours',
      extends: 'standard',
      rules: {
        stale: { severity: 'high', parameters: { maxDays: 30 } },
        'no-goal': 'off',
        'no-team': { on: false, severity: 'low' },
      },
    }),
    'ours.json',
  )

  it('changes what it names and keeps the rest of what it extends', () => {
    const rules = resolved(pack)
    expect(rules.get('stale')).toEqual({ on: true, severity: 'high', parameters: { maxDays: 30 } })
    expect(rules.get('no-goal')?.on).toBe(false)
    expect(rules.get('no-owner')).toEqual({ on: true, severity: 'high', parameters: {} })
  })

  it('has only the rules it names when it extends nothing', () => {
    const alone = readPack(
      '{"name": "Few", "rules": {"stale": {"parameters": {"maxDays": 10}}, "no-owner": "on"}}',
      'f',
    )
    expect([...resolved(alone)].filter(([, rule]) => rule.on).map(([id]) => id)).toEqual(['no-owner', 'stale'])
  })

  it('is written so that it is read back the same', () => {
    const again = readPack(packText(pack), 'again.json')
    expect(again).toMatchObject({ name: 'Ours', extends: 'standard', rules: pack.rules })
    const base = resolved(builtInPacks().get('standard')!)
    expect(resolved({ ...pack, rules: differences(base, resolved(pack)) })).toEqual(resolved(pack))
    const alone = { name: 'Alone', extends: null, line: 1, rules: differences(resolveRules([]), resolved(pack)) }
    expect(resolved(alone)).toEqual(resolved(pack))
  })
})
