import { type Receiver, TAKING_OVER } from '#shared/model/plan.ts'
import type { Query } from '#shared/contract/index.ts'

import { decidedInto, decisionInForce, type InForce, type Standing, standingOf } from '#main/mirror/queries/plan.ts'
import { hasEntry } from '#main/mirror/queries/people/references.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Disposition } from '#shared/model/words.ts'
import type { CommandHandlers, WriteContext } from '../handler.ts'
import { askedScenario, planId } from './recommend.ts'

type Choice = {
  readonly disposition: Disposition
  readonly into: string | null
  readonly reason: string | null
  readonly locked: 0 | 1
  readonly given: Given
}

/** Who takes a transferred account over, and what a refocused one will be for, as columns of a decision. */
type Given = Pick<InForce, 'transfer_team_id' | 'transfer_person_id' | 'transfer_to' | 'charter'>
const NOTHING: Given = { transfer_team_id: null, transfer_person_id: null, transfer_to: null, charter: null }

/** What goes with the disposition; what is not stated stays as it was decided before with the same disposition. */
function givenOf(query: Query<'plan.decide'>, before: InForce | null): Given {
  const { disposition, transferTo, charter } = query
  const kept = before?.disposition === disposition ? before : NOTHING
  if (disposition === 'transfer') {
    if (transferTo === undefined) return { ...NOTHING, ...pickReceiver(kept) }
    if (transferTo === null) return NOTHING
    return {
      ...NOTHING,
      transfer_team_id: transferTo.kind === 'team' ? transferTo.id : null,
      transfer_person_id: transferTo.kind === 'person' ? transferTo.id : null,
      transfer_to: transferTo.kind === 'outside' ? transferTo.name : null,
    }
  }
  if (disposition !== 'refocus') return NOTHING
  if (charter === undefined) return { ...NOTHING, charter: kept.charter }
  const stated = Object.entries(charter ?? {}).filter(([, text]) => (text ?? '') !== '')
  return { ...NOTHING, charter: stated.length === 0 ? null : JSON.stringify(Object.fromEntries(stated)) }
}

const pickReceiver = ({ transfer_team_id, transfer_person_id, transfer_to }: Given): Omit<Given, 'charter'> => ({
  transfer_team_id,
  transfer_person_id,
  transfer_to,
})

function standing(context: WriteContext, id: string, scenario: string | null): Standing {
  const found = standingOf(context.db, id, scenario)
  if (!found) throw new Refusal('not_found', `no account ${id}`, { id })
  return found
}

/** Supersedes the decision in force with a new one. The old one first: only one may be in force at any moment. */
function supersede(
  context: WriteContext,
  scenario: string,
  account: string,
  before: InForce | null,
  choice: Choice,
): void {
  const id = context.newId()
  if (before) context.changes.update('decision', before.id, { superseded_by: id })
  context.changes.insert('decision', id, {
    scenario_id: scenario,
    account_id: account,
    disposition: choice.disposition,
    into_id: choice.into,
    reason: choice.reason,
    decided_by: context.actor,
    decided_at: context.now,
    locked: choice.locked,
    ...choice.given,
  })
}

const same = (before: InForce | null, choice: Choice): boolean =>
  before === null
    ? choice.disposition === 'undecided'
    : before.disposition === choice.disposition &&
      before.into_id === choice.into &&
      before.reason === choice.reason &&
      (Object.keys(NOTHING) as (keyof Given)[]).every((column) => before[column] === choice.given[column])

/** @throws Refusal `bad_request` without a target, `conflict` when the target cannot take the accounts over */
function checkMerge(
  context: WriteContext,
  accounts: readonly Standing[],
  into: string | null,
  scenario: string | null,
): string {
  if (into === null) throw new Refusal('bad_request', 'a merge needs the account that takes over', { field: 'into' })
  const target = standing(context, into, scenario)
  for (const account of accounts) {
    if (account.id === into)
      throw new Refusal('conflict', `${account.handle} cannot merge into itself`, {
        account: account.handle,
        reason: 'itself',
      })
    if (account.network !== target.network)
      throw new Refusal('conflict', `${account.handle} and ${target.handle} are on different networks`, {
        account: account.handle,
        into: target.handle,
        reason: 'network',
      })
  }
  if (!TAKING_OVER.has(target.disposition))
    throw new Refusal('conflict', `${target.handle} does not stay`, {
      into: target.handle,
      disposition: target.disposition,
      reason: 'target',
    })
  return into
}

/** An account that others were decided to merge into has to stay. */
function checkTakenOver(context: WriteContext, scenario: string, accounts: readonly Standing[]): void {
  const going = new Set(accounts.map((account) => account.id))
  for (const account of accounts) {
    const others = decidedInto(context.db, scenario, account.id).filter((other) => !going.has(other.id))
    const [first] = others
    if (first)
      throw new Refusal('conflict', `${first.handle} is decided to merge into ${account.handle}`, {
        account: account.handle,
        from: first.handle,
        count: others.length,
        reason: 'chain',
      })
  }
}

/** @throws Refusal `not_found` for a team or person that is not there */
function checkReceiver({ db }: WriteContext, receiver: Receiver | null): void {
  if (receiver === null || receiver.kind === 'outside') return
  if (!hasEntry(db, receiver.kind, receiver.id))
    throw new Refusal('not_found', `no ${receiver.kind} ${receiver.id}`, { id: receiver.id })
}

export const decideCommands: CommandHandlers<'plan.decide' | 'plan.lock'> = {
  'plan.decide': (context, query) => {
    const { db, changes } = context
    const { disposition } = query
    const scenario = askedScenario(db, query.scenario)?.id ?? null
    const accounts = [...new Set(query.accounts)].map((id) => standing(context, id, scenario))
    const into = disposition === 'merge' ? checkMerge(context, accounts, query.into ?? null, scenario) : null
    if (scenario !== null && disposition !== 'undecided' && !TAKING_OVER.has(disposition))
      checkTakenOver(context, scenario, accounts)
    if (query.transferTo && disposition !== 'transfer')
      throw new Refusal('bad_request', 'only a transfer has a receiver', { field: 'transferTo' })
    if (query.charter && disposition !== 'refocus')
      throw new Refusal('bad_request', 'only a refocus has a new charter', { field: 'charter' })
    checkReceiver(context, query.transferTo ?? null)
    let changed = 0
    for (const account of accounts) {
      const before = scenario === null ? null : decisionInForce(db, scenario, account.id)
      if (before?.locked === 1)
        throw new Refusal('conflict', `${account.handle} is locked`, { account: account.handle, reason: 'locked' })
      const choice: Choice = {
        disposition,
        into,
        reason: query.reason ?? null,
        locked: 0,
        given: givenOf(query, before),
      }
      if (same(before, choice)) continue
      supersede(
        context,
        scenario ?? planId(db, changes, () => context.newId(), context.now),
        account.id,
        before,
        choice,
      )
      changed++
    }
    return { changed }
  },

  /** Locking an account nobody decided makes its suggestion the decision. */
  'plan.lock': (context, { accounts, locked, scenario: asked }) => {
    const { db, changes } = context
    const scenario = askedScenario(db, asked)?.id ?? null
    let changed = 0
    for (const id of new Set(accounts)) {
      const account = standing(context, id, scenario)
      const before = scenario === null ? null : decisionInForce(db, scenario, id)
      if (before && before.disposition !== 'undecided') {
        if (changes.update('decision', before.id, { locked: locked ? 1 : 0 })) changed++
        continue
      }
      if (!locked) continue
      if (scenario === null || account.suggested === null || account.suggested === 'undecided')
        throw new Refusal('conflict', `nothing is suggested or decided for ${account.handle}`, {
          account: account.handle,
          reason: 'undecided',
        })
      if (account.suggested === 'merge') checkMerge(context, [account], account.suggested_into, scenario)
      else if (!TAKING_OVER.has(account.suggested)) checkTakenOver(context, scenario, [account])
      supersede(context, scenario, id, before, {
        disposition: account.suggested,
        into: account.suggested_into,
        reason: null,
        locked: 1,
        given: NOTHING,
      })
      changed++
    }
    return { changed }
  },
}
