import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BundleMerge, Clash, Partner } from '#shared/contract/exchange.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import { type Call, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import type { Output } from '../output.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { type Both, wrong } from '../words.ts'

const ACTIONS = ['export', 'import', 'partners', 'conflicts', 'settle'] as const

/** The partner a name or the beginning of a fingerprint means. @throws UsageError for several, Refusal `not_found` for none */
async function partnerOf(service: Service, call: Call, word: string): Promise<Partner> {
  const { partners } = await service.run('exchange.state', {}, call.language)
  const wanted = word.toLowerCase()
  const found = partners.filter(
    ({ name, fingerprint }) => name.toLowerCase() === wanted || fingerprint.toLowerCase().startsWith(wanted),
  )
  const [only, ...more] = found
  if (!only) throw new Refusal('not_found', `no partner ${word}`, { id: word })
  if (more.length === 0) return only
  const list = found.map(({ name, fingerprint }) => `${name} ${fingerprint}`).join('; ')
  throw new UsageError({
    en: `“${word}” means several partners: ${list}`,
    ru: `«${word}» — это несколько партнёров: ${list}`,
  })
}

async function writeIt(call: Call, out: Output, file: string): Promise<0> {
  const target = resolve(file)
  if (existsSync(target)) throw new Refusal('file_exists', `${target} exists`, { file: target })
  const to = call.options['to']
  const made = await withWorkspace(call, 'write', out, async (service) =>
    service.run(
      'exchange.export',
      { target, to: typeof to === 'string' ? (await partnerOf(service, call, to)).fingerprint : null },
      call.language,
    ),
  )
  out.result(made, () => [
    ...table(
      ['bytes', 'steps', 'changes', 'rows', 'file'],
      [[made.bytes, made.steps, made.changes, made.facts, made.path]],
      call.language,
      200,
    ),
    `${say(FINGERPRINT, call)} ${made.fingerprint}`,
  ])
  return 0
}

const FINGERPRINT: Both = { en: 'Fingerprint of this computer', ru: 'Отпечаток этого компьютера:' }
const NOTHING: Both = {
  en: 'Nothing new: everything in it is here already.',
  ru: 'Нового нет: всё из файла здесь уже есть.',
}
const say = (words: Both, call: Call): string => words[call.language]

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, one) => sum + one, 0)

function mergeLines(merge: BundleMerge, call: Call): string[] {
  const { from } = merge
  if (merge.steps === 0 && merge.facts === 0) return [say(NOTHING, call)]
  return [
    `${from.name} ${from.fingerprint}`,
    ...table(
      ['steps', 'new', 'changed', 'removed', 'joined', 'rows', 'conflicts'],
      [
        [
          merge.steps,
          total(merge.added),
          total(merge.changed),
          total(merge.removed),
          merge.joined,
          merge.facts,
          merge.clashTotal,
        ],
      ],
      call.language,
    ),
    ...(merge.clashes.length > 0 ? clashLines(merge.clashes, call) : []),
  ]
}

const clashLines = (clashes: readonly Clash[], call: Call): string[] =>
  table(
    ['id', 'kind', 'what', 'field', 'mine', 'theirs', 'kept'],
    clashes.map(({ id, kind, title, field, mine, theirs, kept }) => [
      id,
      kind,
      title,
      field,
      mine.text,
      theirs.text,
      kept,
    ]),
    call.language,
  )

async function takeIn(call: Call, out: Output, file: string): Promise<0> {
  const query = { file: resolve(file) }
  const merge = await withWorkspace(call, 'write', out, (service) =>
    call.options['preview'] === true
      ? service.run('exchange.preview', query, call.language)
      : service.run('exchange.import', { ...query, trust: call.options['trust'] === true }, call.language),
  )
  out.result(merge, () => mergeLines(merge, call))
  return 0
}

async function partners(call: Call, out: Output): Promise<0> {
  const state = await withWorkspace(call, 'read', out, (service) => service.run('exchange.state', {}, call.language))
  const day = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
  out.result(state, () => [
    ...table(
      ['partner', 'fingerprint', 'since', 'received', 'sent'],
      state.partners.map((one) => [
        one.name,
        one.fingerprint,
        day(one.knownSince),
        day(one.receivedAt),
        day(one.sentAt),
      ]),
      call.language,
      200,
    ),
    ...(state.fingerprint === null ? [] : [`${say(FINGERPRINT, call)} ${state.fingerprint}`]),
  ])
  return 0
}

async function conflicts(call: Call, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, (service) => service.run('exchange.clashes', {}, call.language))
  out.result(answer, () => clashLines(answer.clashes, call))
  return 0
}

async function settle(call: Call, out: Output, [id, answer]: readonly string[]): Promise<0> {
  if (answer !== 'mine' && answer !== 'theirs' && answer !== 'decided')
    throw new UsageError(wrong.oneOf('ANSWER', ['mine', 'theirs', 'decided'], answer ?? ''))
  const number = Number(id)
  if (!Number.isInteger(number)) throw new UsageError(wrong.oneOf('ID', ['1', '2', '3 …'], id ?? ''))
  const done = await withWorkspace(call, 'write', out, (service) =>
    service.run('exchange.settle', { id: number, answer }, call.language),
  )
  out.result(done, () => table(['changed'], [[done.changed]], call.language))
  return 0
}

export const bundle: Command = {
  name: 'bundle',
  usage:
    'bundle export FILE [--to PARTNER] | import FILE [--preview] [--trust] | partners | conflicts | settle ID mine|theirs|decided',
  does: {
    en: 'exchanges changes with another computer through a signed file',
    ru: 'обменивается изменениями с другим компьютером через подписанный файл',
  },
  options: [
    { name: 'to', value: 'PARTNER' },
    { name: 'preview', value: null },
    { name: 'trust', value: null },
  ],
  async run(call, out) {
    const [action, ...rest] = call.words
    const [file, ...more] = rest
    if (action === 'partners' && rest.length === 0) return partners(call, out)
    if (action === 'conflicts' && rest.length === 0) return conflicts(call, out)
    if (action === 'settle' && rest.length === 2) return settle(call, out, rest)
    if ((action !== 'export' && action !== 'import') || file === undefined || more.length > 0)
      throw new UsageError(wrong.oneOf('bundle', ACTIONS, call.words.join(' ')))
    return action === 'export' ? writeIt(call, out, file) : takeIn(call, out, file)
  },
}
