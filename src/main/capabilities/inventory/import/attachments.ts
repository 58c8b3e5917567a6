import type { AccountDraft } from '#main/domain/intake/draft.ts'
import { type AccountReader, identityOf, type StoredAccount, type StoredLinks } from '#main/mirror/queries/import.ts'
import type { Attachment, Difference } from './decision.ts'
import type { Register } from './register.ts'

const NONE: readonly Attachment[] = []

function isBare(draft: AccountDraft): boolean {
  return draft.tags.length === 0 && draft.goals.length === 0 && draft.aliases.length === 0 && draft.purpose === null
}

/** What hangs on a new account: other names, tags, goals, purpose and the list's own columns that a person chose to keep. */
export function attachmentsOfNew(
  draft: AccountDraft,
  register: Register,
  ownFields: readonly string[],
): readonly Attachment[] {
  if (isBare(draft) && ownFields.length === 0) return NONE
  const found: Attachment[] = []
  const aliases = new Set<string>()
  for (const alias of draft.aliases) {
    if (alias.handleKey === draft.handleKey || aliases.has(alias.handleKey)) continue
    aliases.add(alias.handleKey)
    found.push(aliasOf(draft.network, alias))
  }
  for (const name of draft.tags) found.push({ entity: 'account_tag', id: null, row: { name } })
  for (const name of draft.goals)
    found.push({ entity: 'account_goal', id: null, row: { goal_id: register.named('goal', name) } })
  if (draft.purpose !== null) found.push({ entity: 'purpose', id: null, row: { why: draft.purpose } })
  for (const [name, value] of ownValues(draft, ownFields))
    found.push({ entity: 'account_field', id: null, row: { field_id: register.named('custom_field', name), value } })
  return found
}

type Aids = {
  readonly register: Register
  readonly reader: AccountReader
  readonly ownFields: readonly string[]
  readonly overwrite: boolean
}

/** What is added or changed, and the same in words. */
type Addition = readonly [Attachment, Difference]

/** What a row adds to what hangs on a known account. Nothing that hangs there is ever taken away by a list. */
export function newAttachments(
  draft: AccountDraft,
  account: StoredAccount,
  newName: boolean,
  aids: Aids,
): { attachments: readonly Attachment[]; differences: readonly Difference[] } {
  if (isBare(draft) && aids.ownFields.length === 0 && !newName) return { attachments: NONE, differences: [] }
  const links = aids.reader.links(account.id)
  const additions = [
    ...newNames(draft, account, links, newName),
    ...newTags(draft, links),
    ...newGoals(draft, links, aids.register),
    ...newPurpose(draft, account, aids.overwrite),
    ...newValues(draft, links, aids),
  ]
  return {
    attachments: additions.map(([attachment]) => attachment),
    differences: additions.map(([, difference]) => difference),
  }
}

function newNames(draft: AccountDraft, account: StoredAccount, links: StoredLinks, newName: boolean): Addition[] {
  const own = { handle: draft.handle, handleKey: draft.handleKey, url: draft.url }
  const known = new Set([identityOf(String(account.network), String(account.handle_key)), ...links.aliases])
  return [...(newName ? [own] : []), ...draft.aliases].flatMap((alias): Addition[] => {
    const identity = identityOf(draft.network, alias.handleKey)
    if (known.has(identity)) return []
    known.add(identity)
    return [[aliasOf(draft.network, alias), { field: 'alias', from: null, to: alias.handle }]]
  })
}

function newTags(draft: AccountDraft, links: StoredLinks): Addition[] {
  return draft.tags
    .filter((name) => !links.tags.has(name.toLowerCase()))
    .map((name) => [
      { entity: 'account_tag', id: null, row: { name } },
      { field: 'tags', from: null, to: name },
    ])
}

function newGoals(draft: AccountDraft, links: StoredLinks, register: Register): Addition[] {
  return draft.goals.flatMap((name): Addition[] => {
    const goal = register.named('goal', name)
    if (goal === null || links.goals.has(goal)) return []
    return [
      [
        { entity: 'account_goal', id: null, row: { goal_id: goal } },
        { field: 'goal', from: null, to: name },
      ],
    ]
  })
}

function newPurpose(draft: AccountDraft, account: StoredAccount, overwrite: boolean): Addition[] {
  const { purpose } = draft
  if (purpose === null || purpose === account.why || (account.why !== null && !overwrite)) return []
  const id = account.chartered === 1 ? account.id : null
  return [
    [
      { entity: 'purpose', id, row: { why: purpose } },
      { field: 'purpose', from: account.why, to: purpose },
    ],
  ]
}

function newValues(draft: AccountDraft, links: StoredLinks, { register, ownFields, overwrite }: Aids): Addition[] {
  return ownValues(draft, ownFields).flatMap(([name, value]): Addition[] => {
    const field = register.named('custom_field', name) ?? ''
    const stored = links.fields.get(field)
    if (!stored)
      return [
        [
          { entity: 'account_field', id: null, row: { field_id: field, value } },
          { field: name, from: null, to: value },
        ],
      ]
    if (stored.value === value || !overwrite) return []
    return [
      [
        { entity: 'account_field', id: stored.id, row: { value } },
        { field: name, from: stored.value, to: value },
      ],
    ]
  })
}

function ownValues(draft: AccountDraft, ownFields: readonly string[]): [string, string][] {
  return ownFields.flatMap((name) => {
    const value = draft.extra[name]
    return value === undefined ? [] : [[name, value] as [string, string]]
  })
}

function aliasOf(network: string, alias: AccountDraft['aliases'][number]): Attachment {
  return {
    entity: 'account_alias',
    id: null,
    row: { network, handle: alias.handle, handle_key: alias.handleKey, url: alias.url, why: 'import' },
  }
}
