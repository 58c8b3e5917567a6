import { impostorReport } from '#main/domain/discovery/impostor-report.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { profileUrl } from '#main/domain/identity/profile-url.ts'
import {
  candidate,
  candidateGroups,
  candidateIds,
  type CandidateLine,
  countCandidates,
  countSeen,
  listCandidates,
} from '#main/mirror/queries/candidates.ts'
import { discoveryGround } from '#main/mirror/queries/discovery-ground.ts'
import { historyOf } from '#main/mirror/queries/history.ts'
import { sightingReader, sightingsOfAccount } from '#main/mirror/queries/sightings.ts'
import { Refusal } from '#shared/contract/error.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { type Candidate, CandidateReason } from '#shared/model/candidate.ts'
import type { QueryHandlers } from '../../handler.ts'

type Names = 'discovery.summary' | 'discovery.list' | 'discovery.ids' | 'discovery.get' | 'discovery.seen'

/** The calendar day of a moment. */
export const dayOf = calendarDay

export const discoveryQueries: QueryHandlers<Names> = {
  'discovery.summary': ({ db, now }) => {
    const { seen, all } = countSeen(db)
    return { states: countCandidates(db, dayOf(now)), accountsSeen: seen, accounts: all }
  },
  'discovery.list': ({ db, now }, { state, group, text, offset, limit }) => {
    const filter = { state, group, text, today: dayOf(now) }
    const groups = candidateGroups(db, filter)
    return {
      total: groups.reduce((sum, { count }) => sum + count, 0),
      groups: groups.map(({ key, count }) => {
        const network = group === 'network' ? networkById(key) : undefined
        return { key, count, label: network?.name ?? key, icon: network?.icon ?? null }
      }),
      candidates: listCandidates(db, filter, offset, limit).map(candidateOf),
    }
  },
  'discovery.ids': ({ db, now }, { state, group, text }) => ({
    ids: candidateIds(db, { state, group, text, today: dayOf(now) }),
  }),
  'discovery.get': ({ db, language }, { id }) => {
    const line = candidate(db, id)
    if (line === null) throw new Refusal('not_found', `no candidate ${id}`, { id })
    const found = candidateOf(line)
    const { brands, accounts } = discoveryGround(db)
    const like = found.reasons.find(({ code }) => code === 'look_alike' || code === 'other_form')?.values['account']
    const account = accounts.find((one) => one.id === like)
    const resembles = account
      ? { id: account.id, handle: account.handle, url: account.url ?? profileUrl(account.network, account.handle) }
      : null
    const sightings = sightingReader(db)(line.network, line.handle_key)
    const website = brands.find((brand) => brand.id === line.brand_id)?.website ?? null
    return {
      candidate: found,
      sightings,
      resembles,
      report: impostorReport({ candidate: found, resembles, website, sightings }, language),
      history: historyOf(db, [id]),
    }
  },
  'discovery.seen': ({ db }, { account }) => ({ sightings: sightingsOfAccount(db, account) }),
}

function candidateOf(line: CandidateLine): Candidate {
  const network = networkById(line.network)
  return {
    id: line.id,
    network: line.network,
    networkName: network?.name ?? line.network,
    networkIcon: network?.icon ?? 'world',
    handle: line.handle,
    url: line.url,
    source: line.found_in,
    score: line.score,
    reasons: CandidateReason.array().parse(JSON.parse(line.why)),
    brand: line.brand,
    brandId: line.brand_id,
    market: line.market,
    marketId: line.market_id,
    decision: line.decision,
    decidedAt: line.decided_at,
    laterOn: line.later_on,
    note: line.note,
    accountId: line.account_id,
    foundAt: line.found_at,
  }
}
