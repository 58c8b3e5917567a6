import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontFaces } from '#main/adapters/writers/fonts.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import type { Digest } from '#main/domain/reports/digest/digest.ts'
import { digestHtml } from '#main/domain/reports/digest/page.ts'
import { fileStem } from '#main/domain/reports/file-name.ts'
import { sayIn } from '#main/domain/reports/say.ts'
import { accountsBetween, stepsBetween } from '#main/mirror/queries/digest.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { JobContext, ReadContext } from '../handler.ts'
import { dueWithin } from './due.ts'
import { dayIn } from './gather.ts'
import packageFile from '../../../../package.json' with { type: 'json' }

const DAY_MS = 86_400_000
/** How far ahead a digest looks. */
const AHEAD_DAYS = 7

/** The newest audit of these days against the last one before them; null when none ran. */
function auditsOf(context: ReadContext, since: number): Digest['audits'] {
  const { runs } = context.ask('audit.runs', {})
  const [newest] = runs
  if (!newest || newest.startedAt < since) return null
  const before = runs.find((run) => run.startedAt < since)
  if (!before) return { now: newest.startedAt, before: null, counts: {}, appeared: [] }
  const compared = context.ask('audit.compare', { from: before.id, to: newest.id, offset: 0, limit: 1 })
  return {
    now: newest.startedAt,
    before: before.startedAt,
    counts: compared.counts,
    appeared: compared.rules
      .map(({ ruleTitle, severity, counts }) => ({ rule: ruleTitle, severity, count: counts.appeared ?? 0 }))
      .filter(({ count }) => count > 0),
  }
}

function planOf(context: ReadContext, since: number): Digest['plan'] {
  const plan = context.ask('plan.summary', {})
  if (plan === null) return null
  const today = calendarDay(context.now)
  const { tasks } = context.ask('plan.carryOutAll', {})
  return {
    accounts: plan.accounts,
    decided: plan.decided,
    after: plan.after.accounts,
    tasksDone: tasks.filter(({ doneAt }) => doneAt !== null && doneAt >= since).length,
    tasksLate: tasks.filter(({ doneAt, dueOn }) => doneAt === null && dueOn !== null && dueOn < today).length,
  }
}

/** Everything a digest of the last `days` days tells. */
function gather(context: ReadContext, days: number, step: () => void): Digest {
  const { db, now, language } = context
  const since = now - days * DAY_MS
  const words = dictionary[language].frame
  const changes = stepsBetween(db, since, now).map(({ action, steps, rows }) => {
    const what = words[`action_${action.replace('.', '_')}`] ?? action
    return { what: what.charAt(0).toLocaleUpperCase(language) + what.slice(1), steps, rows }
  })
  step()
  const audits = auditsOf(context, since)
  const { times } = context.ask('service.figures', { since, until: now, by: 'none' })
  step()
  return {
    workspace: workspaceMeta(db).name,
    version: packageFile.version,
    since,
    until: now,
    accounts: accountsBetween(db, since, now),
    open: context.ask('audit.summary', {})?.bySeverity ?? null,
    changes,
    audits,
    service: times.needed > 0 ? times : null,
    plan: planOf(context, since),
    due: dueWithin(context, AHEAD_DAYS),
    dueDays: AHEAD_DAYS,
  }
}

/**
 * Writes what happened in the last days into a folder, all formats or none; nothing that is there is replaced.
 * @throws Refusal `folder_unwritable`, `disk_full`, `printer_unavailable`, `cancelled`
 */
export async function writeDigest(
  given: JobContext,
  { folder, formats, days, language }: Query<'reports.digest'>,
): Promise<Answer<'reports.digest'>> {
  const context: JobContext = language === undefined ? given : { ...given, ...given.speaking(language) }
  const wanted = [...new Set(formats)]
  const total = 2 + wanted.length
  let done = 0
  const step = (): void => context.progress(done++, total)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const digest = gather(context, days, step)
  const say = sayIn(context.language, timeZone)
  const page = digestHtml(digest, say, fontFaces())
  const stem = fileStem(digest.workspace, 'digest', dayIn(timeZone)(digest.until))
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    for (const format of wanted) {
      step()
      if (format === 'html') staging.write(stem, 'html', Buffer.from(page, 'utf8'))
      else {
        const footer = [digest.workspace, say.text('digestTitle'), say.date(digest.until), 'Muster'].join(' · ')
        await printed(page, (html) => context.devices.printPdf({ html, pdf: staging.reserve(stem, 'pdf'), footer }))
      }
    }
    context.progress(total, total)
    const files = staging.place().map((file, at) => ({ ...file, format: wanted[at] ?? 'html' }))
    return { files, since: digest.since, until: digest.until }
  } finally {
    staging.discard()
  }
}

/** Prints from a file that lies apart, so that the folder never shows it. */
async function printed(page: string, print: (file: string) => Promise<void>): Promise<void> {
  const aside = mkdtempSync(join(tmpdir(), 'muster-digest-'))
  try {
    const file = join(aside, 'page.html')
    writeFileSync(file, page)
    await print(file)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
