import { z } from 'zod'
import { Id } from './words.ts'

/** Sources that can be asked over a network. */
export const ConnectorType = z.enum(['mastodon', 'feed', 'site', 'bluesky', 'zendesk', 'chatwoot', 'json'])
export type ConnectorType = z.infer<typeof ConnectorType>

/** What comes from a source. `links`: whether addresses answer, and what the brands' own pages link to. */
export const Bringing = z.enum(['profile', 'metrics', 'posts', 'mentions', 'conversations', 'links'])
export type Bringing = z.infer<typeof Bringing>

/** Settings are short texts; what each means is the connector's own. No secret is ever among them. */
export const ConnectorSettings = z.record(z.string().max(40), z.string().max(20_000))
export type ConnectorSettings = z.infer<typeof ConnectorSettings>

export const ConnectorField = z.object({
  name: z.string(),
  /** `lines`: one entry a line; `mapping`: a JSON document; `flag`: `yes` or nothing. */
  kind: z.enum(['address', 'text', 'lines', 'mapping', 'flag']),
  required: z.boolean(),
})
export type ConnectorField = z.infer<typeof ConnectorField>

/** What a kind of connector can do, before there is one. */
export const ConnectorKind = z.object({
  type: ConnectorType,
  brings: z.array(Bringing),
  /** What `brings` needs a secret for. */
  secret: z.enum(['none', 'optional', 'required']),
  fields: z.array(ConnectorField),
  perMinute: z.number(),
  everyMinutes: z.number(),
})
export type ConnectorKind = z.infer<typeof ConnectorKind>

/** Networks that open their interface only to paying or reviewed programs, and the files of theirs that Muster reads. */
export const ClosedNetwork = z.object({
  name: z.enum(['x', 'meta', 'linkedin', 'tiktok']),
  why: z.enum(['paid', 'reviewed']),
  files: z.array(z.enum(['archive', 'table', 'tool', 'page'])),
})
export type ClosedNetwork = z.infer<typeof ClosedNetwork>

/** A host that would be asked: for what, how often, with which secret, and whether the person of this computer agreed. */
export const HostToAsk = z.object({
  host: z.string(),
  agreed: z.boolean(),
  brings: z.array(Bringing),
  streams: z.number().int(),
  secret: z.boolean(),
  /** It may be an address inside a private network. */
  inside: z.boolean(),
})
export type HostToAsk = z.infer<typeof HostToAsk>

/** Why a stream waits. `due` waits for nothing but its turn, `later` for its hour; the rest are in the way. */
export const WaitReason = z.enum([
  'due',
  'later',
  'running',
  'not_agreed',
  'no_secret',
  'paused',
  'cancelled',
  'failed',
  'offline',
  'unreachable',
  'timeout',
  'limited',
  'server_error',
  'not_authorised',
  'not_there',
  'refused',
  'too_large',
  'cut_short',
  'not_readable',
  'redirect',
  'private_address',
  'host_not_agreed',
  'bad_address',
  'endless',
  'stopped',
])
export type WaitReason = z.infer<typeof WaitReason>

export const Connector = z.object({
  id: Id,
  type: ConnectorType,
  name: z.string(),
  settings: ConnectorSettings,
  paused: z.boolean(),
  /** On this computer. `more`: there are hosts that were not agreed to. */
  agreed: z.enum(['no', 'more', 'yes']),
  agreedAt: z.number().nullable(),
  secret: z.enum(['none', 'optional', 'required']),
  hosts: z.array(HostToAsk),
  accounts: z.number().int(),
  streams: z.number().int(),
  running: z.number().int(),
  waiting: z.number().int(),
  /** Streams that something keeps from going on. */
  stuck: z.number().int(),
  /** When anything last came, and when something is next asked for. */
  lastAt: z.number().nullable(),
  nextAt: z.number().nullable(),
})
export type Connector = z.infer<typeof Connector>

/** One stream of the queue: one thing of one account at one source. */
export const QueueLine = z.object({
  id: Id,
  connector: Id,
  connectorName: z.string(),
  type: ConnectorType,
  what: z.string(),
  accountId: Id.nullable(),
  /** The account's handle, or the address that is asked. */
  subject: z.string(),
  host: z.string(),
  reason: WaitReason,
  tries: z.number().int(),
  /** Not before; null while nothing is planned. */
  nextAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  /** Rows that came so far. */
  rows: z.number().int(),
  /** Technical words of the last failure. */
  detail: z.string().nullable(),
})
export type QueueLine = z.infer<typeof QueueLine>

/** What one run brought. */
export const SyncResult = z.object({
  asked: z.number().int(),
  unchanged: z.number().int(),
  profiles: z.number().int(),
  snapshots: z.number().int(),
  messages: z.number().int(),
  edited: z.number().int(),
  deleted: z.number().int(),
  candidates: z.number().int(),
  standings: z.number().int(),
  refused: z.number().int(),
  /** Streams that came to their end, and those that wait for something. */
  finished: z.number().int(),
  waiting: z.array(
    z.object({ subject: z.string(), host: z.string(), reason: WaitReason, nextAt: z.number().nullable() }),
  ),
})
export type SyncResult = z.infer<typeof SyncResult>
