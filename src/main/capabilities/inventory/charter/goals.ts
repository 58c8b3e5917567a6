import { PLAN_TIED_TO_GOALS } from '#main/domain/center/goal-reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import {
  campaignRows,
  goalCoverage,
  goalRows,
  isThere,
  type LinkOf,
  linksOf,
  type MemberRow,
  memberRows,
} from '#main/mirror/queries/charter/goals.ts'
import { Refusal } from '#shared/contract/error.ts'
import { countsFans } from '#shared/model/charter.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import type { CampaignRecord, MemberAccount } from '#shared/model/goal.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../../handler.ts'
import { refuseSecrets } from '../people/register.ts'

const today = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** Where a campaign stands on a day. */
function stateOf(startsOn: string | null, endsOn: string | null, day: string): CampaignRecord['state'] {
  if (startsOn === null && endsOn === null) return 'undated'
  if (endsOn !== null && endsOn < day) return 'over'
  return startsOn !== null && startsOn > day ? 'planned' : 'running'
}

export function memberOf({ network, ...row }: MemberRow): MemberAccount {
  const found = networkById(network)
  return { ...row, networkName: found?.name ?? network, networkIcon: found?.icon ?? 'world' }
}

export const goalQueries: QueryHandlers<'goals.list' | 'campaigns.list' | 'goals.members'> = {
  'goals.list': ({ db }, { archived }) => ({
    ...goalCoverage(db),
    reference: PLAN_TIED_TO_GOALS,
    goals: goalRows(db, archived).map((row) => ({ ...row, countsFans: countsFans(row.metric) })),
  }),
  'campaigns.list': ({ db, now }, { archived }) => ({
    campaigns: campaignRows(db, archived).map((row) => ({
      ...row,
      state: stateOf(row.startsOn, row.endsOn, today(now)),
    })),
  }),
  'goals.members': ({ db }, { of, id, limit }) => {
    const { total, rows } = memberRows(db, of, id, limit)
    return { total, accounts: rows.map(memberOf) }
  },
}

/** @throws Refusal `bad_request` for a day that is none or an entry that is not there */
function checkDay(field: string, day: string | null): void {
  if (day !== null && dayStart(day) === null) throw new Refusal('bad_request', `${day} is no day`, { field })
}
function checkEntry({ db }: WriteContext, of: LinkOf | 'person' | 'brand', id: string | null): void {
  if (id !== null && !isThere(db, of, id)) throw new Refusal('not_found', `no ${of} ${id}`, { id })
}

/** Ties accounts to a goal or a campaign, or unties them; what is so already is left alone. */
function setMembers(context: WriteContext, of: LinkOf, id: string, add: readonly string[], drop: readonly string[]) {
  const { db, changes, newId } = context
  checkEntry(context, of, id)
  const untied = new Set(drop)
  let changed = 0
  for (const { account, link } of linksOf(db, of, id, [...add, ...drop])) {
    if (untied.has(account)) {
      if (link === null) continue
      changes.remove(of === 'goal' ? 'account_goal' : 'campaign_account', link)
    } else if (link !== null) continue
    else if (of === 'goal') changes.insert('account_goal', newId(), { goal_id: id, account_id: account })
    else changes.insert('campaign_account', newId(), { campaign_id: id, account_id: account })
    changed++
  }
  return { changed }
}

function archive({ changes, now }: WriteContext, of: LinkOf, ids: readonly string[], archived: boolean) {
  let changed = 0
  for (const id of ids) if (changes.update(of, id, { archived_on: archived ? today(now) : null })) changed++
  return { changed }
}

type Commands =
  | 'goals.save'
  | 'goals.archive'
  | 'goals.setAccounts'
  | 'campaigns.save'
  | 'campaigns.archive'
  | 'campaigns.setAccounts'

export const goalCommands: CommandHandlers<Commands> = {
  'goals.save': (context, { id, name, objective, metric, target, unit, dueOn, ownerId }) => {
    refuseSecrets(name, objective, metric, target)
    checkDay('due_on', dueOn)
    checkEntry(context, 'person', ownerId)
    const filled = (text: string | null): string | null => text || null
    const row = {
      name,
      objective: filled(objective),
      metric: filled(metric),
      target: filled(target),
      unit: filled(unit),
      due_on: dueOn,
      owner_id: ownerId,
    }
    return save(context, 'goal', id, row)
  },
  'goals.archive': (context, { ids, archived }) => archive(context, 'goal', ids, archived),
  'goals.setAccounts': (context, { id, add, drop }) => setMembers(context, 'goal', id, add, drop),
  'campaigns.save': (context, { id, name, goalId, brandId, startsOn, endsOn, outcome }) => {
    refuseSecrets(name, outcome)
    checkDay('starts_on', startsOn)
    checkDay('ends_on', endsOn)
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      throw new Refusal('bad_request', 'a campaign ends after it starts', { field: 'ends_on' })
    checkEntry(context, 'goal', goalId)
    checkEntry(context, 'brand', brandId)
    const row = {
      name,
      goal_id: goalId,
      brand_id: brandId,
      starts_on: startsOn,
      ends_on: endsOn,
      outcome: outcome || null,
    }
    return save(context, 'campaign', id, row)
  },
  'campaigns.archive': (context, { ids, archived }) => archive(context, 'campaign', ids, archived),
  'campaigns.setAccounts': (context, { id, add, drop }) => setMembers(context, 'campaign', id, add, drop),
}

function save(
  context: WriteContext,
  of: LinkOf,
  id: string | null,
  row: Record<string, string | null>,
): { id: string } {
  const { changes, newId } = context
  if (id === null) {
    const made = newId()
    changes.insert(of, made, row)
    return { id: made }
  }
  checkEntry(context, of, id)
  changes.update(of, id, row)
  return { id }
}
