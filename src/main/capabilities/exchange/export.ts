import { existsSync } from 'node:fs'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { writeBundle } from '#main/adapters/exchange/bundle-file.ts'
import { ownKey } from '#main/adapters/exchange/keys.ts'
import { type BundleRecord, lineRecord, stepRecord } from '#main/domain/exchange/records.ts'
import { isExchanged } from '#main/domain/exchange/shape.ts'
import { factsUnknownTo, portionsOf } from '#main/mirror/exchange/facts.ts'
import { knowsOf, stepsOf, unknownTo } from '#main/mirror/exchange/knows.ts'
import { hasOf, sentTo } from '#main/mirror/exchange/peers.ts'
import { hubRow, isPart } from '#main/mirror/hub/row.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { type JobContext, thenKeep } from '../handler.ts'
import { summaryOf, tallyOf } from './summary.ts'

type Written = Answer<'exchange.export'> & { to: string | null }

/** @throws Refusal `not_found` for a partner nothing ever came from, `folder_unwritable`, `bundle_too_large` */
async function write(context: JobContext, { target, to }: Query<'exchange.export'>): Promise<Written> {
  const { db, now } = context
  const joined = hubRow(db)
  if (joined !== null && isPart(joined)) throw new Refusal('hub_partial', 'a part of the workspace')
  const has = to === null ? null : hasOf(db, to)
  if (to !== null && has === null) throw new Refusal('not_found', `nothing ever came from ${to}`, { id: to })
  if (existsSync(target) && !target.endsWith('.musterbundle'))
    throw new Refusal('file_exists', `${target} exists`, { file: target })
  const key = ownKey(context.home)
  const own = portionsOf(db)
  const seqs = unknownTo(db, has?.steps ?? {})
  const tally = tallyOf()
  const records: BundleRecord[] = []
  for (const step of stepsOf(db, seqs, isExchanged)) {
    records.push(stepRecord(step))
    for (const line of step.lines) {
      records.push(lineRecord(line))
      tally.add(step, line)
    }
    tally.step(step)
    context.progress(tally.steps(), seqs.length)
  }
  for (const { table, row } of factsUnknownTo(db, own, has?.facts ?? {})) {
    records.push(['fact', table, row])
    tally.fact()
  }
  const counts = tally.counts()
  const info = workspaceMeta(db)
  const bytes = writeBundle(
    target,
    key,
    {
      schema: SCHEMA,
      workspace: { id: info.id, name: info.name },
      from: { name: context.actor, device: context.device },
      at: now,
      to,
      has: { steps: knowsOf(db), facts: own },
      counts,
      summary: summaryOf(info.name, context.actor, now, tally),
    },
    records,
  )
  return { path: target, bytes, ...counts, fingerprint: key.fingerprint, to }
}

/** Reads while others work, and notes at the end that it was sent. */
export const exportBundle = thenKeep<'exchange.export', Written>(write, async (context, { to, ...written }) => {
  if (to !== null) await context.facts(() => sentTo(context.db, to, context.now))
  return written
})
