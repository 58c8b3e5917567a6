import type { Answer, Query } from '#shared/contract/index.ts'
import type { Contact } from '#shared/contract/privacy.ts'
import { Refusal } from '#shared/contract/error.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import { networkById } from '#main/domain/networks/index.ts'
import {
  belongingTo,
  contactLine,
  type ContactLine,
  findContacts,
  identitiesOf,
} from '#main/mirror/queries/contacts.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { ReadContext, WriteContext } from '../handler.ts'

export function contactsOf(db: Mirror, lines: readonly ContactLine[]): Contact[] {
  const identities = Map.groupBy(
    identitiesOf(
      db,
      lines.map(({ id }) => id),
    ),
    ({ contact }) => contact,
  )
  return lines.map((line) => ({
    ...line,
    identities: (identities.get(line.id) ?? []).map(({ network, handle }) => ({
      network,
      handle,
      networkName: networkById(network)?.name ?? network,
      networkIcon: networkById(network)?.icon ?? null,
    })),
  }))
}

/** @throws Refusal `not_found` */
export function oneContact(db: Mirror, id: string): ContactLine {
  const line = contactLine(db, id)
  if (!line) throw new Refusal('not_found', `no contact ${id}`, { id })
  return line
}

export const findContact = ({ db }: ReadContext, { text, limit }: Query<'contacts.find'>): Answer<'contacts.find'> => ({
  contacts: contactsOf(db, findContacts(db, text, handleKey, limit)),
})

/** @throws Refusal `not_found` */
export function updateContact(
  { db, changes }: WriteContext,
  { id, patch }: Query<'contacts.update'>,
): Answer<'contacts.update'> {
  oneContact(db, id)
  const did = changes.update('contact', id, {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.crmId === undefined ? {} : { crm_id: patch.crmId }),
  })
  return { changed: did ? 1 : 0 }
}

/**
 * Makes one person of two: identities, conversations and roles of one go over to the other, name and id in other records where
 * the other has none. The empty contact stays behind, so that undo finds it.
 * @throws Refusal `not_found`; `bad_request` for a contact and itself
 */
export function joinContacts(
  { db, changes }: WriteContext,
  { into, from }: Query<'contacts.join'>,
): Answer<'contacts.join'> {
  if (into === from) throw new Refusal('bad_request', 'a contact cannot be joined with itself', { id: into })
  const target = oneContact(db, into)
  const source = oneContact(db, from)
  const { identities, conversations, roles } = belongingTo(db, from)
  const known = new Set(belongingTo(db, into).roles.map(({ role }) => role))
  for (const id of identities) changes.update('contact_identity', id, { contact_id: into })
  for (const id of conversations) changes.update('conversation', id, { contact_id: into })
  for (const { id, role } of roles) if (!known.has(role)) changes.update('contact_role', id, { contact_id: into })
  changes.update('contact', into, {
    ...(target.name === null && source.name !== null ? { name: source.name } : {}),
    ...(target.crmId === null && source.crmId !== null ? { crm_id: source.crmId } : {}),
  })
  return { changed: changes.count() }
}
