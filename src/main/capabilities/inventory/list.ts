import { networkById, networks } from '#main/domain/networks/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { AccountRow, ExtraColumn } from '#shared/model/account.ts'
import { accountExtras } from '#main/mirror/queries/accounts/detail.ts'
import { accountExtra } from '#main/mirror/queries/accounts/extra.ts'
import { type FigureOrigins, figureOrigins } from '#main/mirror/queries/accounts/figure-ages.ts'
import { accountFacets } from '#main/mirror/queries/accounts/facets.ts'
import type { NetworkNames } from '#main/mirror/queries/accounts/fields.ts'
import {
  accountIds,
  type AccountLine,
  accountLines,
  countAccounts,
  MONTHS,
  postsPerMonth,
  ridOf,
} from '#main/mirror/queries/accounts/list.ts'
import { resultSet } from '#main/mirror/queries/accounts/result-set.ts'
import { accountHistory } from '#main/mirror/queries/history.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { compared } from './compare.ts'

/** Networks by what people call them. */
export const networkNames: NetworkNames = networks.map((network) => ({
  id: network.id,
  names: [network.id, network.name, ...network.aliases],
  defunct: network.status === 'defunct',
}))
const EMPTY_MONTHS: readonly null[] = Array.from({ length: MONTHS }, () => null)

function rowOf(
  line: AccountLine,
  posts: (number | null)[] | undefined,
  origins: FigureOrigins | undefined,
): AccountRow {
  const network = networkById(line.network)
  return {
    id: line.id,
    network: line.network,
    networkName: network?.name ?? line.network,
    networkIcon: network?.icon ?? 'world',
    networkDefunct: network?.status === 'defunct',
    handle: line.handle,
    displayName: line.display_name,
    url: line.url,
    kind: line.kind,
    lifecycle: line.lifecycle,
    brand: line.brand,
    brandId: line.brand_id,
    market: line.market,
    marketId: line.market_id,
    team: line.team,
    teamId: line.team_id,
    owner: line.owner,
    ownerId: line.owner_id,
    ownerLeft: line.owner_left === 1,
    audience: line.audience,
    audienceOf: origins?.audience ?? null,
    lastPostAt: line.last_post_at,
    lastPostOf: origins?.lastPost ?? null,
    activity: line.activity,
    postsPerMonth: posts ?? [...EMPTY_MONTHS],
    health: line.health,
    worstSeverity: line.worst,
    findings: line.findings,
    disposition: line.disposition,
    dispositionInto: line.into_name,
    suggested: line.suggested === 1,
  }
}

function rows({ db, now }: ReadContext, rids: Int32Array, columns: readonly ExtraColumn[] = []): AccountRow[] {
  const lines = accountLines(db, rids, now)
  const ids = lines.map((line) => line.id)
  const posts = postsPerMonth(db, ids, now)
  const origins = figureOrigins(db, ids)
  const extra = accountExtra(db, rids, columns)
  return lines.map((line) => {
    const own = extra.get(line.id)
    return { ...rowOf(line, posts.get(line.id), origins.get(line.id)), ...(own ? { more: own } : {}) }
  })
}

type Names =
  | 'accounts.list'
  | 'accounts.ids'
  | 'accounts.place'
  | 'accounts.count'
  | 'accounts.facets'
  | 'accounts.compare'
  | 'accounts.get'
  | 'accounts.history'

export const listQueries: QueryHandlers<Names> = {
  'accounts.list': (context, { filter, offset, limit, columns }) => {
    const rids = resultSet(context.db, filter, context.now, networkNames)
    return {
      total: rids.length,
      all: countAccounts(context.db),
      rows: rows(context, rids.slice(offset, offset + limit), columns),
    }
  },
  'accounts.ids': ({ db, now }, { filter }) => ({ ids: accountIds(db, resultSet(db, filter, now, networkNames)) }),
  'accounts.place': ({ db, now }, { filter, id }) => {
    const rid = ridOf(db, id)
    const index = rid === null ? -1 : resultSet(db, filter, now, networkNames).indexOf(rid)
    return { index: index < 0 ? null : index }
  },
  'accounts.count': ({ db, now }, { texts }) => ({
    counts: texts.map((text) => resultSet(db, { text, sort: 'name', descending: false }, now, networkNames).length),
  }),
  'accounts.compare': ({ db }, { ids, patch }) => compared(db, ids, patch),
  'accounts.facets': ({ db, now }, { text, fields }) => ({
    facets: accountFacets(db, text, now, networkNames, fields).map((facet) =>
      facet.field !== 'network'
        ? facet
        : {
            ...facet,
            values: facet.values.map((value) => {
              const network = networkById(value.value)
              return { ...value, label: network?.name ?? value.value, icon: network?.icon ?? 'world' }
            }),
          },
    ),
  }),
  'accounts.get': (context, { id }) => {
    const rid = ridOf(context.db, id)
    const [row] = rid === null ? [] : rows(context, Int32Array.of(rid))
    const extras = accountExtras(context.db, id)
    if (!row || !extras) throw new Refusal('not_found', `no account ${id}`, { id })
    return { ...row, ...extras }
  },
  'accounts.history': ({ db }, { id }) => ({ entries: accountHistory(db, id) }),
}
