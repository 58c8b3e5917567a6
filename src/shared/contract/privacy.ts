import { z } from 'zod'
import { Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

const count = z.number().int()

/** Somebody who wrote to us, over all networks and accounts. */
export const Contact = z.object({
  id: Id,
  name: z.string().nullable(),
  /** The id of the person in the company's own records. */
  crmId: z.string().nullable(),
  identities: z.array(
    z.object({ network: z.string(), networkName: z.string(), networkIcon: z.string().nullable(), handle: z.string() }),
  ),
  conversations: count,
  messages: count,
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
})
export type Contact = z.infer<typeof Contact>

/** How much was erased, and nothing about whom. */
export const Erased = z.object({
  contacts: count,
  identities: count,
  roles: count,
  conversations: count,
  messages: count,
  mentions: count,
  attachments: count,
  kept: count,
  logLines: count,
})

/** What was looked through afterwards. Nothing found anywhere is what is hoped for. */
export const Proof = z.object({
  /** Names and handles that were looked for. */
  looked: count,
  /** Hits of the search of this program. */
  hits: count,
  /** Tables in which one of them still stands: an account or colleague of the same name. */
  places: z.array(z.object({ table: z.string(), rows: count })),
  /** Occurrences in the bytes of the file and of the log beside it; null where a reader kept the log from being closed. */
  bytes: count.nullable(),
  /** Copies of the file made before, which still hold everything, and how many of them were removed. */
  copies: count,
  copiesRemoved: count,
})

export const Receipt = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(['person', 'retention', 'upstream']),
  actor: z.string(),
  erased: Erased,
  proof: Proof.nullable(),
})
export type Receipt = z.infer<typeof Receipt>

const months = z.number().int().min(1).max(600).nullable()
/** Months after which the words of messages go; null keeps them for ever. */
export const RetentionRules = z.strictObject({ public: months, private: months })
export type RetentionRules = z.infer<typeof RetentionRules>

export const RetentionDue = z.object({
  rules: RetentionRules,
  public: count,
  private: count,
  conversations: count,
  oldest: Instant.nullable(),
})

const changed = z.object({ changed: count })

export const privacy = {
  /** Contacts by name, handle, `network:handle`, id, or id in other records. */
  'contacts.find': query(
    z.strictObject({ text: z.string().min(1).max(400), limit: z.number().int().min(1).max(100).default(20) }),
    z.object({ contacts: z.array(Contact) }),
  ),
  'contacts.update': command(
    z.strictObject({
      id: Id,
      patch: z.strictObject({
        name: z.string().trim().min(1).max(300).nullable().optional(),
        crmId: z.string().trim().min(1).max(200).nullable().optional(),
      }),
    }),
    changed,
  ),
  /** Two contacts are one person: what belongs to `from` goes over to `into`. Undo parts them again. */
  'contacts.join': command(z.strictObject({ into: Id, from: Id }), changed),
  /** What erasing a person would take. */
  'privacy.previewErase': query(
    z.strictObject({ contact: Id }),
    z.object({
      contact: Contact,
      identities: count,
      conversations: count,
      messages: count,
      mentions: count,
      copies: count,
    }),
  ),
  /** Takes a person out of the file for good, with every identity; nothing brings them back. */
  'privacy.erase': job(z.strictObject({ contact: Id, copies: z.boolean().default(false) }), Receipt),
  'privacy.receipts': query(z.strictObject({}), z.object({ receipts: z.array(Receipt) })),
  'privacy.rules': query(z.strictObject({}), RetentionDue),
  'privacy.setRules': command(z.strictObject({ rules: RetentionRules }), changed),
  /** What rules would take today. */
  'privacy.previewRetention': query(z.strictObject({ rules: RetentionRules }), RetentionDue),
  /** Erases the words of messages that are older than the rules of the workspace allow. */
  'privacy.retain': job(z.strictObject({ copies: z.boolean().default(false) }), Receipt),
} as const
