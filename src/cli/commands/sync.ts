import { text as readText } from 'node:stream/consumers'
import { dictionary } from '#shared/locale/dictionary.ts'
import {
  type Connector,
  type ConnectorSettings,
  ConnectorType,
  type HostToAsk,
  type QueueLine,
  type SyncResult,
} from '#shared/model/sync.ts'
import type { Language } from '#shared/model/words.ts'
import type { Service } from '#main/service/service.ts'
import { type Call, noWords, number, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { type SecretOf, withWorkspace } from '../open.ts'
import type { Output } from '../output.ts'
import { table } from '../table.ts'
import { count, countShown, wrong } from '../words.ts'

const WHAT = [
  'list',
  'kinds',
  'add',
  'hosts',
  'agree',
  'withdraw',
  'run',
  'queue',
  'pause',
  'resume',
  'retry',
  'cancel',
  'remove',
] as const
type What = (typeof WHAT)[number]
/** Lines of the queue that are shown. */
const SHOWN = 200

/** Sources over a network: what can be connected, what was agreed to, what waits, and a run by hand. */
export const sync: Command = {
  name: 'sync',
  usage:
    'sync [list | kinds | add TYPE NAME [KEY=VALUE…] | hosts NAME | agree NAME --yes | withdraw NAME | run [NAME] [--wait SECONDS] [--secret-stdin] | queue [NAME] | pause|resume|retry|cancel|remove NAME]',
  does: {
    en: 'keeps the mirror fresh from networks; asks only hosts that were agreed to on this computer',
    ru: 'обновляет зеркало из сетей; спрашивает только серверы, на которые дано согласие на этом компьютере',
  },
  options: [
    { name: 'yes', value: null },
    { name: 'wait', value: 'SECONDS' },
    { name: 'secret-stdin', value: null },
  ],
  async run(call, out) {
    const [word = 'list', ...words] = call.words
    const what = WHAT.find((one) => one === word)
    if (!what) throw new UsageError(wrong.oneOf('sync', WHAT, word))
    if (what === 'list' || what === 'kinds') noWords({ ...call, words })
    if (what === 'list') return list(call, out)
    if (what === 'kinds') return kinds(call, out)
    if (what === 'add') return add(call, words, out)
    const [name, extra] = words
    if (extra !== undefined) throw new UsageError(wrong.unexpected(extra))
    if (what === 'run') return run(call, name ?? null, out)
    if (what === 'queue') return queue(call, name ?? null, out)
    if (name === undefined) throw new UsageError(wrong.missing('NAME'))
    if (what === 'hosts' || what === 'agree') return hosts(call, name, what === 'agree', out)
    await withWorkspace(call, 'write', out, (service) => turn(service, what, name))
    return list(call, out)
  },
}

const words = (language: Language): Readonly<Record<string, string>> => dictionary[language].sync
const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString().slice(0, 16))

async function list(call: Call, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, async (service) => ({
    ...(await service.run('sync.connectors', {})),
    queue: await service.run('sync.queue', { show: 'stuck', limit: SHOWN }),
  }))
  const { language } = call
  out.result(answer, () => [
    ...table(
      ['connector', 'kind', 'agreed', 'streams', 'waits', 'last', 'next'],
      answer.connectors.map((one) => [
        one.name,
        words(language)[`type_${one.type}`] ?? one.type,
        words(language)[one.paused ? 'reason_paused' : `agreed_${one.agreed}`] ?? one.agreed,
        one.streams,
        one.stuck,
        moment(one.lastAt),
        moment(one.nextAt),
      ]),
      language,
    ),
    ...(answer.queue.total === 0 ? [] : queueLines(answer.queue, language)),
  ])
  return 0
}

async function kinds(call: Call, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, (service) => service.run('sync.kinds', {}))
  const { language } = call
  const said = words(language)
  out.result(answer, () => [
    ...table(
      ['kind', 'brings', 'needs', 'figures'],
      answer.kinds.map(({ type, brings, secret, fields }) => [
        type,
        brings.map((one) => said[`brings_${one}`] ?? one).join(', '),
        said[`needs_${secret}`] ?? secret,
        fields.map((field) => `${field.name}${field.required ? '' : '?'}`).join(' '),
      ]),
      language,
      200,
    ),
    ...answer.closed.map(({ name }) => `${said[`closed_${name}`] ?? name}: ${said[`closedText_${name}`] ?? ''}`),
  ])
  return 0
}

async function add(call: Call, given: readonly string[], out: Output): Promise<0> {
  const [word, name, ...pairs] = given
  const type = ConnectorType.safeParse(word)
  if (!type.success) throw new UsageError(wrong.oneOf('TYPE', ConnectorType.options, word ?? ''))
  if (name === undefined || name.includes('=')) throw new UsageError(wrong.missing('NAME'))
  const settings: ConnectorSettings = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(wrong.settingForm(pair))
    settings[pair.slice(0, at)] = pair.slice(at + 1)
  }
  const answer = await withWorkspace(call, 'write', out, async (service) => {
    const { id } = await service.run('sync.add', { type: type.data, name, settings })
    return { id, hosts: (await connectorOf(service, name)).hosts }
  })
  out.result(answer, () => hostLines(answer.hosts, call.language))
  return 0
}

async function hosts(call: Call, name: string, agree: boolean, out: Output): Promise<0 | 1> {
  const yes = call.options['yes'] === true
  const answer = await withWorkspace(call, 'read', out, async (service) => {
    const { id, hosts: asked } = await connectorOf(service, name)
    if (agree && yes && asked.length > 0) await service.run('sync.agree', { id, hosts: asked.map(({ host }) => host) })
    return { id, hosts: (await connectorOf(service, name)).hosts }
  })
  out.result(answer, () => hostLines(answer.hosts, call.language))
  if (!agree || yes) return 0
  out.warn(words(call.language)['sayYes'] ?? '')
  return 1
}

const hostLines = (found: readonly HostToAsk[], language: Language): string[] => {
  const said = words(language)
  return [
    ...table(
      ['host', 'what', 'needs', 'agreed'],
      found.map(({ host, brings, secret, agreed, inside }) => [
        inside ? `${host} ${said['insideShort'] ?? ''}` : host,
        brings.map((one) => said[`brings_${one}`] ?? one).join(', '),
        said[secret ? 'withSecret' : 'withNothing'] ?? '',
        said[agreed ? 'agreed_yes' : 'agreed_no'] ?? '',
      ]),
      language,
      200,
    ),
    count(found.length, 'host', language),
  ]
}

async function run(call: Call, name: string | null, out: Output): Promise<0 | 1> {
  const patience = number(call, 'wait', { min: 0, max: 86_400, whole: true }) ?? 0
  const fromStdin = call.options['secret-stdin'] === true
  if (fromStdin && name === null) throw new UsageError(wrong.needs('--secret-stdin', 'NAME'))
  const given = fromStdin ? (await readText(process.stdin)).trim() : (process.env['MUSTER_SECRET'] ?? '')
  let of: string | null = null
  // A secret belongs to the one connector that was named, and goes to no other.
  const secret: SecretOf = (connector) => Promise.resolve(given !== '' && connector === of ? given : null)
  const result = await withWorkspace(
    call,
    'write',
    out,
    async (service) => {
      of = name === null ? null : (await connectorOf(service, name)).id
      return service.run('sync.run', { connector: of, patience }, call.language)
    },
    secret,
  )
  out.result(result, () => resultLines(result, call.language))
  return result.waiting.length > 0 ? 1 : 0
}

const COUNTS = ['profiles', 'snapshots', 'messages', 'edited', 'deleted', 'candidates', 'standings', 'refused'] as const

const resultLines = (result: SyncResult, language: Language): string[] => {
  const said = words(language)
  return [
    ...table(
      ['count', 'what'],
      COUNTS.map((name) => [result[name], said[`came_${name}`] ?? name]),
      language,
    ),
    `${said['finished'] ?? ''} ${result.finished}`,
    ...result.waiting
      .slice(0, SHOWN)
      .map(({ subject, host, reason, nextAt }) =>
        [subject, host, said[`reason_${reason}`] ?? reason, moment(nextAt)].filter((part) => part !== null).join('  '),
      ),
  ]
}

async function queue(call: Call, name: string | null, out: Output): Promise<0> {
  const answer = await withWorkspace(call, 'read', out, async (service) => {
    const connector = name === null ? null : (await connectorOf(service, name)).id
    return service.run('sync.queue', { connector, limit: SHOWN })
  })
  out.result(answer, () => queueLines(answer, call.language))
  return 0
}

const queueLines = (answer: { total: number; lines: readonly QueueLine[] }, language: Language): string[] => {
  const said = words(language)
  return [
    ...table(
      ['connector', 'what', 'account', 'host', 'waits', 'next', 'last'],
      answer.lines.map((one) => [
        one.connectorName,
        said[`what_${one.what}`] ?? one.what,
        one.subject,
        one.host,
        said[`reason_${one.reason}`] ?? one.reason,
        moment(one.nextAt),
        moment(one.lastAt),
      ]),
      language,
    ),
    countShown(answer.lines.length, answer.total, 'stream', language),
  ]
}

async function turn(
  service: Service,
  what: Exclude<What, 'list' | 'kinds' | 'add' | 'hosts' | 'agree' | 'run' | 'queue'>,
  name: string,
): Promise<void> {
  const { id } = await connectorOf(service, name)
  if (what === 'withdraw') await service.run('sync.withdraw', { id })
  else if (what === 'remove') await service.run('sync.remove', { id })
  else if (what === 'pause' || what === 'resume') await service.run('sync.change', { id, paused: what === 'pause' })
  else {
    const { lines } = await service.run('sync.queue', { connector: id, limit: 500 })
    const ids = lines.map((line) => line.id)
    if (ids.length > 0) await service.run('sync.tasks', { ids, to: what })
  }
}

/** The connector a person means by its name or id. @throws UsageError */
async function connectorOf(service: Service, name: string): Promise<Connector> {
  const { connectors } = await service.run('sync.connectors', {})
  const wanted = name.toLowerCase()
  const found = connectors.find((one) => one.id === name || one.name.toLowerCase() === wanted)
  if (!found) throw new UsageError(wrong.noConnector(name))
  return found
}
