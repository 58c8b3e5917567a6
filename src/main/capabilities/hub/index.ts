import { Refusal } from '#shared/contract/error.ts'
import type { HubInvitation, HubScope } from '#shared/model/hub.ts'
import { addressOf, type Invitation, readInvitation, secretKeyOf } from '#main/domain/hub/invitation.ts'
import { forgetHub, hubRow } from '#main/mirror/hub/row.ts'
import { refusedSteps, waitingCount } from '#main/mirror/hub/waiting.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { namesOf } from '#main/mirror/queries/directory.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'
import { fitOf, setAside } from './steps.ts'

/** @throws Refusal `hub_invitation` */
export function invitationIn(text: string): Invitation {
  const invitation = readInvitation(text)
  if (!invitation) throw new Refusal('hub_invitation', 'no invitation, or only a part of one')
  return invitation
}

/** Brands or markets with their names; one that is not here goes by its id. */
export function scopeOf(db: Mirror, kind: 'brand' | 'market', ids: readonly string[] | null): HubScope {
  if (ids === null) return null
  const names = namesOf(db, kind, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? id }))
}

export const hubQueries: QueryHandlers<'hub.invitation' | 'hub.refused'> = {
  'hub.invitation': ({ db }, { text }): HubInvitation => {
    const { url, workspace, by, name, role, until } = invitationIn(text)
    const place = addressOf(url)
    if (!place) throw new Refusal('hub_invitation', 'the address is none')
    const { login, ...shown } = place
    return { ...shown, secretKey: secretKeyOf(login), workspace, by, name, role, until, fits: fitOf(db, workspace.id) }
  },
  'hub.refused': ({ db }, { limit }) => {
    const { total, steps } = refusedSteps(db, limit)
    return { total, steps: steps.map(({ madeAt, ...step }) => ({ ...step, at: madeAt })) }
  },
}

export const hubCommands: CommandHandlers<'hub.leave' | 'hub.takeBack'> = {
  'hub.leave': ({ db, changes }) => {
    if (!hubRow(db)) throw new Refusal('hub_none', 'not joined')
    const waiting = waitingCount(db)
    forgetHub(db)
    changes.touch('hub')
    return { waiting }
  },
  'hub.takeBack': ({ db, changes }, { steps }) => {
    const known = new Set(refusedSteps(db, 1_000_000).steps.map(({ step }) => step))
    const foreign = steps.find((step) => !known.has(step))
    if (foreign !== undefined) throw new Refusal('not_found', `no refused step ${foreign}`, { id: foreign })
    changes.touch('hub')
    return { rows: setAside(db, changes, steps) }
  },
}
