import { scopeOf } from '#main/capabilities/hub/index.ts'
import { addressOf, secretKeyOf } from '#main/domain/hub/invitation.ts'
import { openClashes } from '#main/mirror/exchange/clash-rows.ts'
import type { HubRow } from '#main/mirror/hub/row.ts'
import { queueCounts } from '#main/mirror/hub/facts/queue.ts'
import { refusedSteps, waitingCount } from '#main/mirror/hub/waiting.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { HubCame, HubFactsCame, type HubView } from '#shared/model/hub.ts'

type Line = Pick<HubView, 'state' | 'problem' | 'nextAt' | 'running'> & {
  /** The newest number the hub told of; null where nobody knows. */
  readonly lastSeq: number | null
}

/** How a workspace stands with its hub. */
export function viewOf(db: Mirror, row: HubRow | null, { lastSeq, ...line }: Line): HubView {
  const clashes = openClashes(db, 1).total
  if (row === null)
    return { ...line, joined: null, waiting: 0, behind: null, refused: 0, clashes, last: null, facts: null }
  return {
    ...line,
    joined: joinedOf(db, row),
    waiting: waitingCount(db),
    behind: lastSeq === null ? null : Math.max(0, lastSeq - row.cursor),
    refused: refusedSteps(db, 1).total,
    clashes,
    last: lastOf(HubCame, row.last),
    facts: { ...queueCounts(db), sharesPrivate: row.sharesPrivate, last: lastOf(HubFactsCame, row.factsLast) },
  }
}

function joinedOf(db: Mirror, row: HubRow): HubView['joined'] {
  const place = addressOf(row.url)
  if (place === null) return null
  const { hub, login, member, name, role, joinedAt, contactAt } = row
  const { host, database, line } = place
  return {
    hub,
    host,
    database,
    line,
    member,
    name,
    role,
    joinedAt,
    contactAt,
    secretKey: secretKeyOf(login),
    brands: scopeOf(db, 'brand', row.brands),
    markets: scopeOf(db, 'market', row.markets),
  }
}

function lastOf<T>(
  model: { safeParse(value: unknown): { success: boolean; data?: T } },
  text: string | null,
): T | null {
  return text === null ? null : (model.safeParse(JSON.parse(text)).data ?? null)
}
