import type { Answer, Query } from '#shared/contract/index.ts'
import { RetentionRules } from '#shared/contract/privacy.ts'
import { forgetWords } from '#main/mirror/erase/compact.ts'
import { countDue, eraseOld, type KeptSince } from '#main/mirror/erase/retention.ts'
import { setting } from '#main/mirror/queries/views.ts'
import type { JobContext, ReadContext, WriteContext } from '../handler.ts'
import { finish } from './receipts.ts'

const SETTING = 'retention'
const FOR_EVER: RetentionRules = { public: null, private: null }

/** The rules of the workspace; without any everything is kept. */
export function rulesOf({ db }: Pick<ReadContext, 'db'>): RetentionRules {
  const text = setting(db, SETTING)
  if (text === null) return FOR_EVER
  return RetentionRules.catch(FOR_EVER).parse(JSON.parse(text))
}

/** The same day so many months ago, at the beginning of it in UTC; the last of the month where there is no such day. */
function monthsAgo(now: number, months: number): number {
  const today = new Date(now)
  const first = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)
  const days = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months + 1, 0)).getUTCDate()
  return first + (Math.min(today.getUTCDate(), days) - 1) * 86_400_000
}

const keptSince = (rules: RetentionRules, now: number): KeptSince => ({
  public: rules.public === null ? null : monthsAgo(now, rules.public),
  private: rules.private === null ? null : monthsAgo(now, rules.private),
})

export const previewRetention = (
  { db, now }: ReadContext,
  { rules }: Query<'privacy.previewRetention'>,
): Answer<'privacy.previewRetention'> => ({ rules, ...countDue(db, keptSince(rules, now)) })

export function setRules(
  { db, changes }: WriteContext,
  { rules }: Query<'privacy.setRules'>,
): Answer<'privacy.setRules'> {
  const value = JSON.stringify(rules)
  const there = setting(db, SETTING)
  if (rules.public === null && rules.private === null) changes.remove('setting', SETTING)
  else if (there === null) changes.insert('setting', SETTING, { value })
  else changes.update('setting', SETTING, { value })
  return { changed: changes.count() }
}

/** @throws Refusal `cancelled`, `disk_full`; nothing is gone then */
export async function retain(
  context: JobContext,
  { copies }: Query<'privacy.retain'>,
): Promise<Answer<'privacy.retain'>> {
  const { db, now } = context
  const since = keptSince(rulesOf(context), now)
  const due = countDue(db, since)
  const total = due.public + due.private
  context.progress(0, total)
  const erased = await context.facts(() => {
    const counts = eraseOld(db, since, now, (done) => context.progress(done, total))
    forgetWords(db)
    return counts
  })
  return finish(context, 'retention', erased, { words: [], bytes: [] }, copies)
}
