import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { networkById, networks } from '#main/domain/networks/index.ts'
import type { Row } from '#main/mirror/entities.ts'
import { accountByIdentity } from '#main/mirror/queries/accounts/edit.ts'
import { gateRows, servingAccounts } from '#main/mirror/queries/people/lifecycle.ts'
import { Refusal } from '#shared/contract/error.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { LIFE_STEPS } from '#shared/model/people.ts'
import type { Lifecycle } from '#shared/model/words.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../../handler.ts'
import { refuseSecrets } from './register.ts'

export const lifecycleQueries: QueryHandlers<'networks.list' | 'accounts.serving' | 'accounts.gate'> = {
  'networks.list': () => ({
    networks: networks
      .filter(({ status }) => status !== 'defunct')
      .map(({ id, name, icon }) => ({ id, name, icon }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }),
  'accounts.serving': ({ db, now }, { network, brandId, marketId, except }) => {
    const accounts = servingAccounts(db, { network, brand: brandId, market: marketId, except }, now)
    return { accounts, total: accounts.length }
  },
  'accounts.gate': ({ db, now }, { id }) => {
    const [row] = gateRows(db, [id])
    if (!row) throw new Refusal('not_found', `no account ${id}`, { id })
    const { brand, market, network } = row
    const asked = row.lifecycle === 'proposed' || row.lifecycle === 'approved'
    return {
      lifecycle: row.lifecycle,
      requestedBy: row.requestedBy,
      decidedBy: row.decidedBy,
      reason: row.reason,
      networkName: networkById(network)?.name ?? network,
      serving:
        asked && brand !== null && market !== null
          ? servingAccounts(db, { network, brand, market, except: id }, now)
          : [],
    }
  },
}

export const lifecycleCommands: CommandHandlers<'accounts.request' | 'accounts.step'> = {
  'accounts.request': (context, { network, handle, brandId, marketId, teamId, why, requestedBy }) => {
    refuseSecrets(why, handle)
    const { changes, newId, now } = context
    const identity = wanted(context, network, handle)
    const id = newId()
    changes.insert('account', id, {
      ...identity,
      lifecycle: 'proposed',
      brand_id: brandId,
      market_id: marketId,
      team_id: teamId,
      requested_by: requestedBy,
      created_at: now,
      updated_at: now,
    })
    changes.insert('purpose', id, { why })
    return { id }
  },
  'accounts.step': (context, { ids, to, decidedBy, reason, address }) => {
    refuseSecrets(reason)
    const { db, changes, now } = context
    if (address !== null && (ids.length !== 1 || to !== 'active'))
      throw new Refusal('bad_request', 'an address belongs to one account that is opened', { field: 'address' })
    const rows = gateRows(db, ids)
    for (const row of rows)
      if (!LIFE_STEPS[row.lifecycle].includes(to))
        throw new Refusal('lifecycle_step', `${row.handle} is ${row.lifecycle} and cannot become ${to}`, {
          name: row.handle,
          from: row.lifecycle,
          to,
        })
    if (needsDecider(rows[0]?.lifecycle, to) && (decidedBy === null || !reason))
      throw new Refusal('bad_request', 'the gate asks who decides and why', { field: 'reason' })
    for (const row of rows) {
      const opened = row.lifecycle === 'approved' && to === 'active'
      const identity: Row<'account'> = address === null ? {} : wanted(context, row.network, address, row.id)
      changes.update('account', row.id, {
        ...identity,
        lifecycle: to,
        ...(opened ? { opened_on: calendarDay(now) } : {}),
        ...(decidedBy === null ? {} : { approved_by: decidedBy }),
        ...(reason === null ? {} : { approved_reason: reason }),
        updated_at: now,
      })
    }
    return { changed: rows.length }
  },
}

/** Approving and refusing are decisions of a person with a reason; the other steps may do without. */
const needsDecider = (from: Lifecycle | undefined, to: Lifecycle): boolean =>
  to === 'approved' || (from === 'proposed' && to === 'closed')

/**
 * The identity an account would have: a whole address or a handle of its network.
 * @throws Refusal `bad_request` when no account can be read, or one of another network; `exists` when the inventory has it
 */
function wanted({ db }: WriteContext, network: string, handle: string, self?: string): Row<'account'> {
  const found = resolveProfile(handle, network)
  if (!networkById(network) || found.network !== network || !found.handle)
    throw new Refusal('bad_request', `${handle} is no handle of ${network}`, { value: handle, field: 'handle' })
  const key = handleKey(network, found.handle)
  const twin = accountByIdentity(db, network, key)
  if (twin !== null && twin !== self)
    throw new Refusal('exists', `${network} ${found.handle} is in the inventory`, {
      account: twin,
      value: found.handle,
    })
  return { network, handle: found.handle, handle_key: key, kind: found.kind, url: found.canonicalUrl }
}

/**
 * Refuses a plain edit of the lifecycle that belongs to the gate. Between the stages of an account in use it is a
 * correction and passes; into and out of "proposed" and "approved" it takes a step with somebody who decides.
 * @throws Refusal `lifecycle_step`
 */
export function refuseGate(rows: readonly { handle: string; lifecycle: Lifecycle }[], to: Lifecycle): void {
  const atGate = (stage: Lifecycle): boolean => stage === 'proposed' || stage === 'approved'
  const stopped = rows.find((row) => row.lifecycle !== to && (atGate(row.lifecycle) || atGate(to)))
  if (stopped)
    throw new Refusal('lifecycle_step', `${stopped.handle} is ${stopped.lifecycle} and cannot become ${to}`, {
      name: stopped.handle,
      from: stopped.lifecycle,
      to,
    })
}
