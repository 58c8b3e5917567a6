import { Severity } from '#shared/model/words.ts'
import type { AnyRule } from '../portfolio-rule.ts'
import type { Parameter } from '../rule.ts'
import { ruleOf } from '../rules/all.ts'
import { type Entry, JsonFault, type Node, readJson } from './json-lines.ts'
import { packRefusal } from './pack-fault.ts'

/** What a pack says of one rule; what it does not say comes from the pack it extends. */
export type PackRule = {
  readonly on?: boolean
  readonly severity?: Severity
  readonly parameters?: Readonly<Record<string, number>>
}
/** A pack as it is written. `line` is where it says what it extends. */
export type Pack = {
  readonly name: string
  readonly extends: string | null
  readonly line: number
  readonly rules: Readonly<Record<string, PackRule>>
}

/** Longer texts are no packs. */
const MAX_TEXT = 1_000_000
const NAME = /^[^\n\r]{1,60}$/

/**
 * Reads a pack: `{"name": …, "extends": …, "rules": {"stale": {"on": true, "severity": "high", "parameters": {"maxDays": 90}}}}`.
 * A rule may also be `"on"` or `"off"`.
 * @param file what a refusal calls it, and its name where it states none
 * @throws Refusal `bad_rule_pack` with the line and the reason
 */
export function readPack(text: string, file: string): Pack {
  if (text.length > MAX_TEXT) throw packRefusal('too_long', file, 1)
  const root = parsed(text, file)
  const top = fields(root, file, 'pack', ['name', 'extends', 'rules'])
  const name = top.get('name')
  const parent = top.get('extends')
  const rules = top.get('rules')
  if (name && (name.kind !== 'text' || !NAME.test(name.value.trim())))
    throw packRefusal('type', file, name.line, { at: 'name', wanted: 'name' })
  if (parent && parent.kind !== 'text' && parent.kind !== 'null')
    throw packRefusal('type', file, parent.line, { at: 'extends', wanted: 'name' })
  return {
    name: name?.kind === 'text' ? name.value.trim() : file.replace(/\.json$/i, ''),
    extends: parent?.kind === 'text' ? parent.value.trim() : null,
    line: parent?.line ?? 1,
    rules: rules === undefined ? {} : rulesIn(rules, file),
  }
}

function parsed(text: string, file: string): Node {
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    if (error.found === '') throw packRefusal('torn', file, error.line)
    throw packRefusal('json', file, error.line, { value: error.found })
  }
}

/** The members of an object by name. */
function fields(node: Node, file: string, at: string, known: readonly string[]): Map<string, Node> {
  const entries = entriesOf(node, file, at)
  for (const { key, line } of entries)
    if (!known.includes(key)) throw packRefusal('unknown_key', file, line, { value: key, at, wanted: known.join(', ') })
  return new Map(entries.map(({ key, value }) => [key, value]))
}

function entriesOf(node: Node, file: string, at: string): readonly Entry[] {
  if (node.kind !== 'object') throw packRefusal('type', file, node.line, { at, wanted: 'object' })
  const seen = new Set<string>()
  for (const { key, line } of node.entries) {
    if (seen.has(key)) throw packRefusal('twice', file, line, { value: key })
    seen.add(key)
  }
  return node.entries
}

function rulesIn(node: Node, file: string): Record<string, PackRule> {
  const rules: Record<string, PackRule> = {}
  for (const { key, line, value } of entriesOf(node, file, 'rules')) {
    const rule = ruleOf(key)
    if (!rule) throw packRefusal('unknown_rule', file, line, { value: key })
    rules[key] = ruleIn(rule, value, file)
  }
  return rules
}

function ruleIn(rule: AnyRule, node: Node, file: string): PackRule {
  if (node.kind === 'text') {
    if (node.value === 'on' || node.value === 'off') return { on: node.value === 'on' }
    throw packRefusal('type', file, node.line, { at: rule.id, wanted: 'on_off' })
  }
  if (node.kind !== 'object') throw packRefusal('type', file, node.line, { at: rule.id, wanted: 'on_off' })
  const said = fields(node, file, rule.id, ['on', 'severity', 'parameters'])
  const on = said.get('on')
  const severity = said.get('severity')
  const parameters = said.get('parameters')
  if (on && on.kind !== 'flag') throw packRefusal('type', file, on.line, { at: `${rule.id}.on`, wanted: 'flag' })
  const level =
    severity === undefined ? undefined : Severity.safeParse(severity.kind === 'text' ? severity.value : null)
  if (severity && !level?.success)
    throw packRefusal('type', file, severity.line, { at: `${rule.id}.severity`, wanted: 'severity' })
  return {
    ...(on?.kind === 'flag' ? { on: on.value } : {}),
    ...(level?.success ? { severity: level.data } : {}),
    ...(parameters ? { parameters: parametersIn(rule, parameters, file) } : {}),
  }
}

function parametersIn(rule: AnyRule, node: Node, file: string): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const { key, line, value } of entriesOf(node, file, `${rule.id}.parameters`)) {
    const parameter = Object.hasOwn(rule.parameters, key) ? rule.parameters[key] : undefined
    const known = Object.keys(rule.parameters).join(', ')
    if (!parameter) throw packRefusal('unknown_parameter', file, line, { value: key, at: rule.id, wanted: known })
    const at = `${rule.id}.${key}`
    if (value.kind !== 'number') throw packRefusal('type', file, value.line, { at, wanted: 'number' })
    if (!fitsUnit(value.value, parameter.unit))
      throw packRefusal('out_of_range', file, value.line, { value: String(value.value), at, wanted: parameter.unit })
    figures[key] = value.value
  }
  return figures
}

/** Shares lie between 0 and 1; everything else is counted from 0. */
export const fitsUnit = (value: number, unit: Parameter['unit']): boolean =>
  Number.isFinite(value) && value >= 0 && (unit === 'share' ? value <= 1 : value <= 1_000_000)
