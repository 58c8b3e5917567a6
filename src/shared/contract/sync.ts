import { z } from 'zod'
import {
  ClosedNetwork,
  Connector,
  ConnectorKind,
  ConnectorSettings,
  ConnectorType,
  QueueLine,
  SyncResult,
} from '../model/sync.ts'
import { FigureOrigin } from '../model/account.ts'
import { Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

const done = z.object({ changed: z.number().int() })
const name = z.string().trim().min(1).max(120)

export const sync = {
  /** What can be connected, and the networks that cannot, with what their files bring instead. */
  'sync.kinds': query(z.strictObject({}), z.object({ kinds: z.array(ConnectorKind), closed: z.array(ClosedNetwork) })),
  /** Every connector with the hosts it would ask and how it stands; what this computer agreed to is not in the workspace. */
  'sync.connectors': query(
    z.strictObject({}),
    z.object({
      connectors: z.array(Connector),
      /** What the last requests met; null before the first. */
      online: z.boolean().nullable(),
    }),
  ),
  /** What waits and why: what is in the way first, then what runs, then by the time it is due. */
  'sync.queue': query(
    z.strictObject({
      connector: Id.nullable().default(null),
      show: z.enum(['all', 'stuck']).default('all'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    z.object({ total: z.number().int(), lines: z.array(QueueLine) }),
  ),
  /**
   * How fresh the mirror is. Conversations: the newest message, and when a source last brought any. Figures: how many
   * accounts have any, how many of these are older than `OLD_DAYS`, and where the newest come from.
   */
  'sync.age': query(
    z.strictObject({}),
    z.object({
      messageAt: z.number().nullable(),
      fetchedAt: z.number().nullable(),
      figures: z.object({ accounts: z.number().int(), old: z.number().int(), newest: FigureOrigin.nullable() }),
    }),
  ),
  /** What the workspace is connected with: connectors, and whether it is joined to a hub. Asks and loads nothing. */
  'sync.ties': query(z.strictObject({}), z.object({ connectors: z.number().int(), hub: z.boolean() })),
  /** How the sources stand at this moment: what the last requests met, streams that run and that are stuck. */
  'sync.now': query(
    z.strictObject({}),
    z.object({
      online: z.boolean().nullable(),
      /** Connectors that were agreed to on this computer. */
      agreed: z.number().int(),
      running: z.number().int(),
      stuck: z.number().int(),
      lastAt: z.number().nullable(),
    }),
  ),
  /** Agrees, for this computer, that a connector asks these hosts. Hosts that the connector does not need are refused. */
  'sync.agree': query(
    z.strictObject({ id: Id, hosts: z.array(z.string().min(1).max(300)).min(1).max(20_000) }),
    z.object({ agreed: z.number().int() }),
  ),
  /** Takes the agreement of this computer back; what runs is stopped. */
  'sync.withdraw': query(z.strictObject({ id: Id }), z.object({ withdrawn: z.boolean() })),
  /** The network may be back, or a secret there: everything that waits for it is tried at once. */
  'sync.wake': query(z.strictObject({}), z.object({ woken: z.number().int() })),
  /** @throws Refusal `bad_settings` naming the field */
  'sync.add': command(
    z.strictObject({ type: ConnectorType, name, settings: ConnectorSettings.default({}) }),
    z.object({ id: Id }),
  ),
  'sync.change': command(
    z.strictObject({
      id: Id,
      name: name.optional(),
      settings: ConnectorSettings.optional(),
      paused: z.boolean().optional(),
    }),
    done,
  ),
  /** Takes a connector away with its queue. What came in stays. */
  'sync.remove': command(z.strictObject({ id: Id }), done),
  /** Streams of the queue: tried again at once, held, let go on, or taken out until they are tried again. */
  'sync.tasks': command(
    z.strictObject({ ids: z.array(Id).min(1).max(10_000), to: z.enum(['retry', 'pause', 'resume', 'cancel']) }),
    done,
  ),
  /**
   * Asks every agreed source now, or one of them. What fails for the moment is tried again for `patience` seconds; then it
   * waits in the queue.
   */
  'sync.run': job(
    z.strictObject({
      connector: Id.nullable().default(null),
      patience: z.number().int().min(0).max(86_400).default(0),
    }),
    SyncResult,
  ),
} as const
