import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { NewCharter, Receiver } from '#shared/model/plan.ts'
import { DirectoryKind } from '#shared/model/directory.ts'
import { Disposition } from '#shared/model/words.ts'
import { isEntity } from '#main/mirror/entities.ts'
import { answerClash, type ClashRow, clashOf } from '#main/mirror/exchange/clash-rows.ts'
import { decisionContent } from '#main/mirror/exchange/titles.ts'
import { isRefusedRow } from '#main/mirror/sqlite-error.ts'
import type { WriteContext } from '../handler.ts'

/**
 * Makes one side of a clash hold, as a new change that the partner gets with the next bundle.
 * @throws Refusal `not_found` when it was settled already, `conflict` when that side cannot hold any more
 */
export function settleClash(
  context: WriteContext,
  { id, answer }: Query<'exchange.settle'>,
): Answer<'exchange.settle'> {
  const clash = clashOf(context.db, id)
  if (!clash) throw new Refusal('not_found', `no open clash ${id}`, { id: String(id) })
  answerClash(context.db, id, answer, context.batch.id, context.now)
  if (answer !== 'decided') hold(context, clash, answer)
  return { changed: context.changes.count() }
}

function hold(context: WriteContext, clash: ClashRow, answer: 'mine' | 'theirs'): void {
  const { db, changes } = context
  const wanted = clash[answer]
  if (clash.kind === 'field' && isEntity(clash.entity)) {
    try {
      changes.update(clash.entity, clash.key, { [clash.field]: wanted })
    } catch (error) {
      if (isRefusedRow(error)) throw new Refusal('conflict', 'that value is taken or gone', { reason: 'taken' })
      throw error
    }
    return
  }
  if (clash.kind === 'decision') return decideAgain(context, String(wanted))
  if (clash.kind !== 'removed' || wanted !== null) return
  if (clash.entity === 'account') context.also('accounts.remove', { ids: [clash.key] })
  else {
    const kind = DirectoryKind.safeParse(clash.entity)
    if (kind.success) context.also('directory.remove', { kind: kind.data, id: clash.key })
    else if (isEntity(clash.entity) && db.prepare(`SELECT 1 FROM ${clash.entity} WHERE id = ?`).get(clash.key))
      changes.remove(clash.entity, clash.key)
  }
}

function decideAgain(context: WriteContext, id: string): void {
  const wanted = decisionContent(context.db, id)
  if (!wanted) throw new Refusal('conflict', 'that decision is gone', { reason: 'gone' })
  if (wanted.supersededBy === null) return
  const to = receiverOf(wanted)
  context.also('plan.decide', {
    ...(wanted.isPlan === 1 ? {} : { scenario: wanted.scenario }),
    accounts: [wanted.account],
    disposition: Disposition.parse(wanted.disposition),
    into: wanted.into_,
    reason: wanted.reason,
    ...(to === null ? {} : { transferTo: to }),
    ...(wanted.charter === null ? {} : { charter: NewCharter.parse(JSON.parse(wanted.charter)) }),
  })
}

function receiverOf({ team, person, outside }: { team: string | null; person: string | null; outside: string | null }) {
  if (team !== null) return Receiver.parse({ kind: 'team', id: team })
  if (person !== null) return Receiver.parse({ kind: 'person', id: person })
  return outside === null ? null : Receiver.parse({ kind: 'outside', name: outside })
}
