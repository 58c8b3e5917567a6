import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { text as readText } from 'node:stream/consumers'
import { dictionary } from '#shared/locale/dictionary.ts'
import { type HubMember, HubRole, type HubResult, type HubScope, type HubView } from '#shared/model/hub.ts'
import type { Language } from '#shared/model/words.ts'
import type { Service } from '#main/service/service.ts'
import { readInvitation } from '#main/domain/hub/invitation.ts'
import { Refusal } from '#shared/contract/error.ts'
import { type Call, noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { type SecretOf, withFile, withWorkspace, workspaceOf } from '../open.ts'
import type { Output } from '../output.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'

const WHAT = [
  'status',
  'init',
  'join',
  'sync',
  'invite',
  'members',
  'change',
  'remove',
  'trail',
  'private',
  'take-back',
  'leave',
] as const

const words = (language: Language): Readonly<Record<string, string>> => dictionary[language].hub
const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString().slice(0, 16))

/** The password of this computer, for the hub and for nobody else. @returns null where none was given */
async function secretGiven(call: Call): Promise<string | null> {
  const given =
    call.options['secret-stdin'] === true
      ? (await readText(process.stdin)).trim()
      : (process.env['MUSTER_SECRET'] ?? '')
  return given === '' ? null : given
}
const only =
  (secret: string | null): SecretOf =>
  (key) =>
    Promise.resolve(key.startsWith('hub:') ? secret : null)

const newSecret = (): string => randomBytes(24).toString('base64url')

/** Asks the hub with the password given. */
async function asking<T>(
  call: Call,
  mode: 'write' | 'read',
  out: Output,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  return withWorkspace(call, mode, out, work, only(await secretGiven(call)))
}

async function init(call: Call, out: Output, address: string): Promise<0> {
  const named = text(call, 'name')
  if (named === undefined) throw new UsageError(wrong.missing('--name'))
  if (!URL.canParse(address)) throw new Refusal('hub_address', address)
  const url = new URL(address)
  const password = decodeURIComponent(url.password) || (process.env['PGPASSWORD'] ?? '')
  url.password = ''
  const secret = (await secretGiven(call)) ?? newSecret()
  const file = text(call, 'ca')
  const ca = file === undefined ? null : readFileSync(file, 'utf8')
  const made = await withWorkspace(
    call,
    'write',
    out,
    async (service) => {
      const joined = await service.run('hub.init', { url: url.href, password, ca, name: named, secret }, call.language)
      return { ...joined, secret, sync: await service.run('hub.sync', {}, call.language) }
    },
    only(secret),
  )
  out.result(made, () => joinedLines(made, call.language))
  return 0
}

async function join(call: Call, out: Output, given: string): Promise<0> {
  const line = given === '-' ? (await readText(process.stdin)).trim() : given
  const invitation = readInvitation(line)
  if (!invitation) throw new Refusal('hub_invitation', 'no invitation')
  const secret = (given === '-' ? null : await secretGiven(call)) ?? newSecret()
  const file = workspaceOf(call)
  const isNew = !existsSync(file)
  let isJoined = false
  try {
    const made = await withFile(
      file,
      'write',
      out,
      async (service) => {
        const joined = await service.run('hub.join', { text: line, secret }, call.language)
        isJoined = true
        return { ...joined, secret, sync: await service.run('hub.sync', {}, call.language) }
      },
      isNew ? { name: invitation.workspace.name } : undefined,
      only(secret),
    )
    out.result(made, () => joinedLines(made, call.language))
    return 0
  } catch (error) {
    // A workspace that was made only to join must not stay behind empty.
    if (isNew && !isJoined) for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${file}${end}`, { force: true })
    throw error
  }
}

type Joined = { workspace: string; role: HubRole; secret: string; sync: HubResult }
const joinedLines = ({ workspace, role, secret, sync }: Joined, language: Language): string[] => [
  `${workspace}: ${roleWord(role, language)}`,
  ...resultLines(sync, language),
  `${words(language)['secretLine'] ?? ''}: ${secret}`,
]

const roleWord = (role: HubRole, language: Language): string => words(language)[`role_${role}`] ?? role
const resultLines = (result: HubResult, language: Language): string[] => [
  ...table(
    ['sent', 'rejected', 'steps', 'changes', 'conflicts'],
    [[result.sent, result.refused, result.steps, result.changes, result.clashes]],
    language,
  ),
  ...(result.factsSent + result.messages + result.figures + result.erased === 0
    ? []
    : table(
        ['sent', 'messages', 'measured', 'erased'],
        [[result.factsSent, result.messages, result.figures, result.erased]],
        language,
      )),
]

async function sync(call: Call, out: Output): Promise<0 | 1> {
  const result = await asking(call, 'write', out, (service) => service.run('hub.sync', {}, call.language))
  out.result(result, () => resultLines(result, call.language))
  return result.refused > 0 ? 1 : 0
}

async function status(call: Call, out: Output): Promise<0> {
  const found = await withWorkspace(call, 'read', out, async (service) => ({
    ...(await service.run('hub.view', {}, call.language)),
    notTaken: (await service.run('hub.refused', {}, call.language)).steps,
  }))
  const { language } = call
  out.result(found, () => [
    ...statusLines(found, language),
    ...(found.notTaken.length === 0
      ? []
      : table(
          ['id', 'what', 'rows', 'why'],
          found.notTaken.map((one) => [
            one.step,
            one.action,
            one.lines,
            words(language)[`reason_${one.reason}`] ?? words(language)['reason_unknown'] ?? one.reason,
          ]),
          language,
          80,
        )),
  ])
  return 0
}

function statusLines({ joined, waiting, refused, clashes }: HubView, language: Language): string[] {
  if (joined === null) return [words(language)['howTo'] ?? '']
  return table(
    ['host', 'role', 'market', 'brand', 'waits', 'rejected', 'conflicts', 'last'],
    [
      [
        `${joined.host}/${joined.database}`,
        roleWord(joined.role, language),
        scopeWord(joined.markets),
        scopeWord(joined.brands),
        waiting,
        refused,
        clashes,
        moment(joined.contactAt),
      ],
    ],
    language,
    80,
  )
}

const scopeWord = (scope: HubScope): string | null => (scope === null ? null : scope.map(({ name }) => name).join(', '))

async function members(call: Call, out: Output): Promise<0> {
  const found = await asking(call, 'read', out, (service) => service.run('hub.members', {}, call.language))
  const { language } = call
  out.result(found, () =>
    table(
      ['id', 'who', 'role', 'brand', 'market', 'joined', 'removed'],
      found.members.map((one) => [
        one.id,
        one.name,
        roleWord(one.role, language),
        scopeWord(one.brands),
        scopeWord(one.markets),
        moment(one.joinedAt),
        moment(one.leftAt),
      ]),
      language,
    ),
  )
  return 0
}

/** Ids of brands or markets named on the command line, separated by commas. @throws UsageError for one that is not there */
async function idsOf(service: Service, call: Call, kind: 'brand' | 'market'): Promise<string[] | null> {
  const given = text(call, kind)
  if (given === undefined) return null
  const { entries } = await service.run('directory.list', { kind }, call.language)
  return given.split(',').map((part) => {
    const wanted = part.trim().toLocaleLowerCase()
    const found = entries.find(({ id, name }) => id === wanted || name.toLocaleLowerCase() === wanted)
    if (!found) throw new Refusal('not_found', `no ${kind} ${part}`, { id: part.trim() })
    return found.id
  })
}

function roleGiven(call: Call): HubRole {
  const role = HubRole.safeParse(text(call, 'role'))
  if (!role.success) throw new UsageError(wrong.oneOf('--role', HubRole.options, text(call, 'role') ?? ''))
  return role.data
}

async function invite(call: Call, out: Output, name: string): Promise<0> {
  const role = roleGiven(call)
  const made = await asking(call, 'read', out, async (service) =>
    service.run(
      'hub.invite',
      { name, role, brands: await idsOf(service, call, 'brand'), markets: await idsOf(service, call, 'market') },
      call.language,
    ),
  )
  out.result(made, () => [
    `${words(call.language)['until'] ?? ''} ${moment(made.until) ?? ''}. ${words(call.language)['inviteOnce'] ?? ''}`,
    made.text,
  ])
  return 0
}

/** The member a name or an id means. @throws Refusal `not_found`, UsageError for several */
async function memberOf(service: Service, call: Call, word: string): Promise<HubMember> {
  const { members: all } = await service.run('hub.members', {}, call.language)
  const wanted = word.toLocaleLowerCase()
  const found = all.filter((one) => one.id === word || (one.leftAt === null && one.name.toLocaleLowerCase() === wanted))
  const [first, second] = found
  if (!first) throw new Refusal('not_found', `no member ${word}`, { id: word })
  if (second) throw new UsageError(wrong.onlyOne('MEMBER'))
  return first
}

async function change(call: Call, out: Output, word: string): Promise<0> {
  const role = roleGiven(call)
  const done = await asking(call, 'read', out, async (service) => {
    const { id } = await memberOf(service, call, word)
    const [brands, markets] = [await idsOf(service, call, 'brand'), await idsOf(service, call, 'market')]
    return service.run('hub.change', { id, role, brands, markets }, call.language)
  })
  out.result(done, () => [words(call.language)['changed']?.replace('{{name}}', word) ?? ''])
  return 0
}

async function remove(call: Call, out: Output, word: string): Promise<0> {
  const done = await asking(call, 'read', out, async (service) =>
    service.run('hub.remove', { id: (await memberOf(service, call, word)).id }, call.language),
  )
  out.result(done, () => [words(call.language)['removed']?.replace('{{name}}', word) ?? ''])
  return 0
}

async function trail(call: Call, out: Output): Promise<0> {
  const found = await asking(call, 'read', out, (service) => service.run('hub.trail', {}, call.language))
  const { language } = call
  out.result(found, () =>
    table(
      ['time', 'who', 'what', 'text'],
      found.lines.map((one) => [
        moment(one.at),
        one.actor,
        words(language)[`trail_${one.what}`] ?? one.what,
        one.detail,
      ]),
      language,
      80,
    ),
  )
  return 0
}

/** Whether private messages are shared: `on` or `off`. */
async function sharePrivate(call: Call, out: Output, word: string): Promise<0> {
  if (word !== 'on' && word !== 'off') throw new UsageError(wrong.oneOf('hub private', ['on', 'off'], word))
  const shared = word === 'on'
  const done = await asking(call, 'read', out, (service) => service.run('hub.sharePrivate', { shared }, call.language))
  out.result(done, () => [words(call.language)[shared ? 'sharesPrivate' : 'sharesNoPrivate'] ?? ''])
  return 0
}

async function takeBack(call: Call, out: Output, given: readonly string[]): Promise<0> {
  const done = await withWorkspace(call, 'write', out, async (service) => {
    const steps =
      given.length > 0 ? [...given] : (await service.run('hub.refused', { limit: 500 })).steps.map(({ step }) => step)
    return steps.length === 0 ? { rows: 0 } : service.run('hub.takeBack', { steps }, call.language)
  })
  out.result(done, () => table(['rows'], [[done.rows]], call.language))
  return 0
}

async function leave(call: Call, out: Output): Promise<0> {
  const left = await withWorkspace(call, 'write', out, (service) => service.run('hub.leave', {}, call.language))
  out.result(left, () => [words(call.language)['left'] ?? '', ...table(['waits'], [[left.waiting]], call.language)])
  return 0
}

/** The hub of a team: a database of its own that several computers share one workspace through. */
export const hub: Command = {
  name: 'hub',
  usage:
    'hub [status | init ADDRESS --name NAME [--ca FILE] | join INVITATION|- | sync | invite NAME --role ROLE [--brand A,B] [--market C,D] | members | change MEMBER --role ROLE [--brand A,B] [--market C,D] | remove MEMBER | trail | private on|off | take-back [STEP…] | leave] [--secret-stdin]',
  does: {
    en: 'shares the workspace with a team through a PostgreSQL database of its own',
    ru: 'делит рабочую область с командой через собственную базу PostgreSQL',
  },
  options: [
    { name: 'name', value: 'NAME' },
    { name: 'ca', value: 'FILE' },
    { name: 'role', value: 'ROLE' },
    { name: 'brand', value: 'A,B' },
    { name: 'market', value: 'C,D' },
    { name: 'secret-stdin', value: null },
  ],
  async run(call, out) {
    const [word = 'status', ...rest] = call.words
    const what = WHAT.find((one) => one === word)
    if (!what) throw new UsageError(wrong.oneOf('hub', WHAT, word))
    if (what === 'take-back') return takeBack(call, out, rest)
    const simple = { status, sync, members, trail, leave }
    if (what in simple) {
      noWords({ ...call, words: rest })
      return simple[what as keyof typeof simple](call, out)
    }
    const [subject, extra] = rest
    if (extra !== undefined) throw new UsageError(wrong.unexpected(extra))
    const needs = {
      init: 'ADDRESS',
      join: 'INVITATION',
      invite: 'NAME',
      change: 'MEMBER',
      remove: 'MEMBER',
      private: 'on|off',
    }
    const act = { init, join, invite, change, remove, private: sharePrivate }
    const name = what as keyof typeof act
    if (subject === undefined) throw new UsageError(wrong.missing(needs[name]))
    return act[name](call, out, subject)
  },
}
