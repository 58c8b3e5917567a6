import { resolve } from 'node:path'
import { packFileRules } from '#main/capabilities/audit/packs/find.ts'
import type { PackRuleState, PackSummary } from '#shared/model/rule-pack.ts'
import { type Call, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import type { Output } from '../output.ts'
import { table } from '../table.ts'
import { count, wrong } from '../words.ts'

const WHAT = ['list', 'show', 'check', 'copy', 'import', 'use'] as const

/** Rule packs: what the editor of the window does with them, but for changing single rules, which is done in the file. */
export const packs: Command = {
  name: 'packs',
  usage: 'packs [list | show NAME | check FILE | copy FROM NAME | import FILE | use NAME]',
  does: {
    en: 'lists, shows, checks, copies and takes in rule packs; “use” makes one that of all audits',
    ru: 'показывает, проверяет, копирует и загружает наборы правил; «use» назначает набор для всех аудитов',
  },
  options: [],
  async run(call, out) {
    const [word = 'list', ...names] = call.words
    const what = WHAT.find((one) => one === word)
    if (!what) throw new UsageError(wrong.oneOf('packs', WHAT, word))
    const [first, second] = wordsOf(names, what)
    if (what === 'check') return check(first, call, out)
    if (what === 'show') return show(first, call, out)
    if (what === 'copy')
      await withWorkspace(call, 'write', out, (service) =>
        service.run('packs.copy', { from: first, name: second }, call.language),
      )
    if (what === 'import')
      await withWorkspace(call, 'write', out, (service) =>
        service.run('packs.import', { file: resolve(first) }, call.language),
      )
    if (what === 'use')
      await withWorkspace(call, 'write', out, (service) => service.run('packs.choose', { name: first }, call.language))
    return list(call, out)
  },
}

const NEEDED = { list: [], show: ['NAME'], check: ['FILE'], copy: ['FROM', 'NAME'], import: ['FILE'], use: ['NAME'] }

/** The words behind the first, exactly as many as are needed. @throws UsageError */
function wordsOf(words: readonly string[], what: (typeof WHAT)[number]): [string, string] {
  const needed = NEEDED[what]
  const missing = needed[words.length]
  if (missing !== undefined) throw new UsageError(wrong.missing(missing))
  const extra = words[needed.length]
  if (extra !== undefined) throw new UsageError(wrong.unexpected(extra))
  return [words[0] ?? '', words[1] ?? '']
}

async function list(call: Call, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, (service) => service.run('packs.list', {}, call.language))
  out.result(answer, () =>
    table(
      ['pack', 'extends', 'rules', 'changes', 'in use', 'problem'],
      answer.packs.map((p: PackSummary) => [p.name, p.basedOn, p.rules, p.changes, p.chosen ? '✓' : '', p.fault]),
      call.language,
    ),
  )
  return 0
}

async function show(name: string, call: Call, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, (service) => service.run('packs.get', { name }, call.language))
  const on = answer.rules.filter((rule) => rule.now.on)
  out.result(answer, () => [
    ...table(
      ['severity', 'rule', 'title', 'figures'],
      on.map((rule) => [rule.now.severity, rule.id, rule.title, figuresOf(rule)]),
      call.language,
    ),
    count(on.length, 'rule', call.language),
  ])
  return 0
}

/** Figures of a rule; one the pack changed is followed by what it would be without. */
const figuresOf = ({ now, base }: PackRuleState): string =>
  Object.entries(now.parameters)
    .map(
      ([name, value]) =>
        `${name} ${value}${base.parameters[name] === value ? '' : ` (${base.parameters[name] ?? '–'})`}`,
    )
    .join(', ')

/** Says what is wrong with a file by throwing it; needs no workspace. @throws Refusal `bad_rule_pack`, `file_*` */
function check(file: string, call: Call, out: Output): 0 {
  const { name, rules } = packFileRules(resolve(file))
  out.result({ name, rules, ok: true }, () => [`${name}: ${count(rules, 'rule', call.language)}`])
  return 0
}
