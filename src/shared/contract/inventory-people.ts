import { z } from 'zod'
import { Purpose } from '../model/account.ts'
import { CharterTemplate, Evidence } from '../model/charter.ts'
import { CustomField, FieldType, LabelPreview, Tag } from '../model/custom-field.ts'
import { DirectoryKind } from '../model/directory.ts'
import {
  AccessDraft,
  AccessRecord,
  AloneLine,
  RegisterEntry,
  RegisterState,
  RegisterUse,
  ServingAccount,
} from '../model/people.ts'
import { Day, Id, Lifecycle } from '../model/words.ts'
import { command, query } from './request.ts'

const Ids = z.array(Id).min(1).max(100_000)
const Page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) }
const Changed = z.object({ changed: z.number().int() })
const Name = z.string().trim().min(1).max(300)

/** How a person who leaves is taken off everything they held. */
const Offboarding = {
  person: Id,
  leftOn: Day,
  /** Where there is a backup owner who is still here, they become the owner. */
  promoteBackup: z.boolean(),
  /** Owner of what is left; null leaves it with the person who left. */
  to: Id.nullable(),
  /** Revokes every way in of this person, except where nobody else who is here is known to have one. */
  revoke: z.boolean(),
}

const FieldValue = z.strictObject({ accounts: Ids, field: Id, value: z.string().trim().max(4000).nullable() })
const TagChange = z.strictObject({
  accounts: Ids,
  add: z.array(Name).max(50).default([]),
  drop: z.array(Name).max(50).default([]),
})

export const people = {
  'directory.records': query(
    z.strictObject({
      kind: DirectoryKind,
      text: z.string().max(300).default(''),
      state: RegisterState.default('all'),
      sort: z.string().max(40).default('name'),
      descending: z.boolean().default(false),
      ...Page,
    }),
    z.object({ total: z.number().int(), all: z.number().int(), rows: z.array(RegisterEntry) }),
  ),
  'directory.get': query(
    z.strictObject({ kind: DirectoryKind, id: Id }),
    z.object({ entry: RegisterEntry, uses: z.array(RegisterUse) }),
  ),
  /** Absent = untouched, null = emptied. Refuses a name another entry of a register of unique names has. */
  'directory.update': command(
    z.strictObject({
      kind: DirectoryKind,
      id: Id,
      name: Name.optional(),
      fields: z.record(z.string(), z.string().max(10_000).nullable()).default({}),
    }),
    Changed,
  ),
  /** Everything that hangs on `from` hangs on `into` afterwards, whose empty fields are filled; `from` goes. */
  'directory.merge': command(z.strictObject({ kind: DirectoryKind, from: Id, into: Id }), Changed),
  /** Refuses with `in_use` while something hangs on it. */
  'directory.remove': command(z.strictObject({ kind: DirectoryKind, id: Id }), z.object({ removed: z.number().int() })),
  'people.alone': query(
    z.strictObject({ person: Id.nullable().default(null), left: z.boolean().default(false), ...Page }),
    z.object({ total: z.number().int(), rows: z.array(AloneLine) }),
  ),
  'people.previewOffboard': query(
    z.strictObject(Offboarding),
    z.object({
      /** Accounts whose backup owner becomes their owner. */
      promoted: z.number().int(),
      /** Accounts that get the new owner. */
      handed: z.number().int(),
      /** Accounts that stay with the person who left. */
      kept: z.number().int(),
      /** Accounts that lose their backup owner. */
      backup: z.number().int(),
      revoked: z.number().int(),
      /** Ways in that stay on the list because nobody else is known to have one. */
      alone: z.number().int(),
    }),
  ),
  'people.offboard': command(z.strictObject(Offboarding), Changed),
  'access.list': query(z.strictObject({ account: Id }), z.object({ entries: z.array(AccessRecord) })),
  /** The same way in for one or many accounts; those that have it already are left alone. */
  'access.add': command(
    z.strictObject({ accounts: Ids, entry: AccessDraft }),
    z.object({ added: z.number().int(), present: z.number().int() }),
  ),
  'access.update': command(z.strictObject({ id: Id, entry: AccessDraft }), Changed),
  /** Somebody signed in and saw that it works: on entries, or on every entry of accounts that is not revoked. */
  'access.prove': command(z.strictObject({ ids: Ids.optional(), accounts: Ids.optional(), provenOn: Day }), Changed),
  'access.revoke': command(z.strictObject({ ids: Ids, revokedOn: Day.nullable() }), Changed),
  /** Networks that can still be joined, by name. */
  'networks.list': query(
    z.strictObject({}),
    z.object({ networks: z.array(z.object({ id: z.string(), name: z.string(), icon: z.string() })) }),
  ),
  /** Accounts that already serve the same brand in the same market on the same network. */
  'accounts.serving': query(
    z.strictObject({ network: z.string().max(60), brandId: Id, marketId: Id, except: Id.nullable().default(null) }),
    z.object({ accounts: z.array(ServingAccount), total: z.number().int() }),
  ),
  /** Asks for an account that may not exist yet: it is proposed with the handle it would have. */
  'accounts.request': command(
    z.strictObject({
      network: z.string().max(60),
      handle: z.string().trim().min(1).max(300),
      brandId: Id.nullable(),
      marketId: Id.nullable(),
      teamId: Id.nullable(),
      why: z.string().trim().min(1).max(10_000),
      requestedBy: Id,
    }),
    z.object({ id: Id }),
  ),
  /** One step of an account's life, with who decided it and why. Refuses a step that does not exist. */
  'accounts.step': command(
    z.strictObject({
      ids: Ids,
      to: Lifecycle,
      decidedBy: Id.nullable().default(null),
      reason: z.string().trim().max(2000).nullable().default(null),
      /** The address it was opened at, where the handle came out differently. One account only. */
      address: z.string().max(4000).nullable().default(null),
    }),
    Changed,
  ),
  'accounts.gate': query(
    z.strictObject({ id: Id }),
    z.object({
      lifecycle: Lifecycle,
      requestedBy: z.string().nullable(),
      decidedBy: z.string().nullable(),
      reason: z.string().nullable(),
      networkName: z.string(),
      serving: z.array(ServingAccount),
    }),
  ),
  'charters.list': query(z.strictObject({}), z.object({ templates: z.array(CharterTemplate) })),
  'charters.save': command(z.strictObject({ id: Id.nullable(), name: Name, fields: Purpose }), z.object({ id: Id })),
  'charters.remove': command(z.strictObject({ id: Id }), z.object({ removed: z.number().int() })),
  'charters.preview': query(
    z.strictObject({ template: Id, accounts: Ids, replace: z.boolean() }),
    z.object({
      /** Accounts that change. */
      changes: z.number().int(),
      /** Answers that would overwrite another one. */
      replaced: z.number().int(),
      /** Answers left open because the account has no brand, market or team to put in. */
      open: z.number().int(),
      /** The first accounts that change, with their new answers. */
      sample: z.array(z.object({ id: Id, handle: z.string(), fields: z.record(z.string(), z.string()) })),
    }),
  ),
  'charters.apply': command(z.strictObject({ template: Id, accounts: Ids, replace: z.boolean() }), Changed),
  'evidence.list': query(
    z.strictObject({ brandId: Id.nullable().default(null), marketId: Id.nullable().default(null) }),
    z.object({ evidence: z.array(Evidence) }),
  ),
  'evidence.save': command(
    z.strictObject({
      id: Id.nullable(),
      brandId: Id.nullable(),
      marketId: Id.nullable(),
      method: Name,
      askedOn: Day,
      sample: z.number().int().min(0).nullable(),
      summary: z.string().max(4000).nullable(),
    }),
    z.object({ id: Id }),
  ),
  'evidence.remove': command(z.strictObject({ id: Id }), z.object({ removed: z.number().int() })),
  'fields.list': query(z.strictObject({}), z.object({ fields: z.array(CustomField) })),
  'fields.of': query(
    z.strictObject({ account: Id }),
    z.object({ values: z.array(z.object({ field: Id, value: z.string() })) }),
  ),
  'fields.save': command(
    z.strictObject({
      id: Id.nullable(),
      name: Name,
      type: FieldType,
      choices: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
    }),
    z.object({ id: Id }),
  ),
  'fields.remove': command(z.strictObject({ id: Id }), z.object({ removed: z.number().int() })),
  'fields.set': command(FieldValue, Changed),
  /** What `fields.set` would change. */
  'fields.preview': query(FieldValue, LabelPreview),
  'tags.list': query(z.strictObject({}), z.object({ tags: z.array(Tag) })),
  'tags.set': command(TagChange, Changed),
  /** What `tags.set` would change. */
  'tags.preview': query(TagChange, LabelPreview),
  /** A name that is there already takes the accounts of the other one over. */
  'tags.rename': command(z.strictObject({ from: Name, to: Name }), Changed),
  'tags.remove': command(z.strictObject({ name: Name }), Changed),
} as const
