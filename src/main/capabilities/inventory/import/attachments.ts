import type { AccountDraft } from '#main/domain/intake/draft.ts'
import { type AccountReader, identityOf, type StoredAccount } from '#main/mirror/queries/import.ts'
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

/** What a row adds to what hangs on a known account. Nothing that hangs there is ever taken away by a list. */
export function newAttachments(
  draft: AccountDraft,
  account: StoredAccount,
  newName: boolean,
  { register, reader, ownFields, overwrite }: Aids,
): { attachments: readonly Attachment[]; differences: readonly Difference[] } {
  const nothing = { attachments: NONE, differences: [] }
  if (isBare(draft) && ownFields.length === 0 && !newName) return nothing
  const links = reader.links(account.id)
  const attachments: Attachment[] = []
  const differences: Difference[] = []
  const own = identityOf(String(account.network), String(account.handle_key))
  const names = [
    ...(newName ? [{ handle: draft.handle, handleKey: draft.handleKey, url: draft.url }] : []),
    ...draft.aliases,
  ]
  const known = new Set([own, ...links.aliases])
  for (const alias of names) {
    const identity = identityOf(draft.network, alias.handleKey)
    if (known.has(identity)) continue
    known.add(identity)
    attachments.push(aliasOf(draft.network, alias))
    differences.push({ field: 'alias', from: null, to: alias.handle })
  }
  for (const name of draft.tags) {
    if (links.tags.has(name.toLowerCase())) continue
    attachments.push({ entity: 'account_tag', id: null, row: { name } })
    differences.push({ field: 'tags', from: null, to: name })
  }
  for (const name of draft.goals) {
    const goal = register.named('goal', name)
    if (goal !== null && links.goals.has(goal)) continue
    attachments.push({ entity: 'account_goal', id: null, row: { goal_id: goal } })
    differences.push({ field: 'goal', from: null, to: name })
  }
  if (draft.purpose !== null && draft.purpose !== account.why && (overwrite || account.why === null)) {
    attachments.push({
      entity: 'purpose',
      id: account.chartered === 1 ? account.id : null,
      row: { why: draft.purpose },
    })
    differences.push({ field: 'purpose', from: account.why, to: draft.purpose })
  }
  for (const [name, value] of ownValues(draft, ownFields)) {
    const field = register.named('custom_field', name) ?? ''
    const stored = links.fields.get(field)
    if (stored?.value === value || (stored && !overwrite)) continue
    attachments.push({
      entity: 'account_field',
      id: stored?.id ?? null,
      row: stored ? { value } : { field_id: field, value },
    })
    differences.push({ field: name, from: stored?.value ?? null, to: value })
  }
  return { attachments, differences }
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
