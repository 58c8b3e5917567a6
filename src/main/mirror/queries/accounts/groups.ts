import type { AccountGroup } from '#shared/contract/inventory-table.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import type { Mirror } from '../../open.ts'
import { numberColumn, wordColumn } from './columns.ts'
import type { NetworkNames } from './fields.ts'
import { groupPlaces } from './group-order.ts'
import { resultSet } from './result-set.ts'

type Sum = {
  code: number
  count: number
  audience: number
  known: number
  health: number
  rated: number
  worst: number
  findings: number
  unowned: number
}

/** Groups of a filtered list in its order, each with the figures of its rows. @throws Refusal `bad_filter` */
export function accountGroups(db: Mirror, filter: ListFilter, now: number, networks: NetworkNames): AccountGroup[] {
  const field = filter.group
  if (!field) return []
  const { column } = groupPlaces(db, field)
  const audience = numberColumn(db, 'audience')
  const health = numberColumn(db, 'health')
  const findings = numberColumn(db, 'findings')
  const owners = wordColumn(db, 'owner').codes
  const sums: Sum[] = []
  let sum: Sum | undefined
  for (const rid of resultSet(db, filter, now, networks)) {
    const code = column.codes[rid] ?? -1
    if (sum?.code !== code) {
      sum = { code, count: 0, audience: 0, known: 0, health: 0, rated: 0, worst: 100, findings: 0, unowned: 0 }
      sums.push(sum)
    }
    sum.count++
    sum.findings += findings[rid] ?? 0
    if ((owners[rid] ?? -1) < 0) sum.unowned++
    const followers = audience[rid] ?? Number.NaN
    if (!Number.isNaN(followers)) {
      sum.audience += followers
      sum.known++
    }
    const score = health[rid] ?? Number.NaN
    if (!Number.isNaN(score)) {
      sum.health += score
      sum.rated++
      sum.worst = Math.min(sum.worst, score)
    }
  }
  return sums.map((one) => ({
    key: column.ids[one.code] ?? '',
    value: column.values[one.code] ?? 'none',
    label: column.labels[one.code] ?? '',
    icon: null,
    count: one.count,
    audience: one.known === 0 ? null : one.audience,
    health: one.rated === 0 ? null : Math.round(one.health / one.rated),
    worst: one.rated === 0 ? null : one.worst,
    findings: one.findings,
    unowned: one.unowned,
  }))
}

/** How many of some accounts a filter shows. @throws Refusal `bad_filter` */
export function shownAmong(
  db: Mirror,
  text: string,
  ids: readonly string[],
  now: number,
  networks: NetworkNames,
): number {
  const rids = resultSet(db, { text, sort: 'name', descending: false }, now, networks)
  const wanted = db
    .prepare('SELECT a.rid FROM json_each(?) given JOIN account a ON a.id = given.value WHERE a.merged_into IS NULL')
    .pluck()
    .all(JSON.stringify(ids)) as number[]
  const chosen = new Set(wanted)
  return rids.reduce((count, rid) => count + Number(chosen.has(rid)), 0)
}
