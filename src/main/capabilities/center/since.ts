import { centerLinks, type CenterLink, hashOf } from '#shared/model/center-links.ts'
import type { RunNews } from '#main/mirror/queries/center.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import {
  accountsChanged,
  accountsDecided,
  importsSince,
  keepVisit,
  newestStep,
  visitOf,
} from '#main/mirror/queries/visit.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { ReadContext, WriteContext } from '../handler.ts'

const HALF_AN_HOUR = 30 * 60_000
/** Files told by name; more than these are one line. */
const NAMED_FILES = 2

type Item = NonNullable<CenterFigures['since']>['items'][number]

/** What the log, the imports and the audits say since the last visit ended; null on the first one. */
export function sinceLastVisit({ db }: ReadContext, scope: Scope, runs: readonly RunNews[]): CenterFigures['since'] {
  const visit = visitOf(db)
  const at = visit?.since_at ?? null
  const step = visit?.since_step ?? null
  if (at === null || step === null) return null
  const links = centerLinks(scope)
  const item = (code: string, count: number, link: CenterLink, name: string | null = null): Item => ({
    code,
    count,
    name,
    where: hashOf(link),
  })
  const files = importsSince(db, scope, at)
  const named = files.filter(({ kind }) => kind === 'accounts').slice(0, NAMED_FILES)
  const others = files.length - named.length
  return {
    at,
    items: [
      ...runs
        .filter((run) => run.at > at)
        .map(({ id, number, appeared, before }) =>
          before === null
            ? item('audit_first', 0, links.findings(), String(number))
            : item('audit', appeared, links.appeared(before, id), String(number)),
        ),
      ...named.map(({ id, file, accounts }) => item('import', accounts, links.imported(id), file)),
      ...(others > 0 ? [item('imports', others, links.imports())] : []),
      item('changed', accountsChanged(db, scope, step), links.changed(step)),
      item('decided', accountsDecided(db, scope, step), links.decidedSince(step)),
    ].filter(({ code, count }) => count > 0 || code.startsWith('audit') || code === 'import'),
  }
}

/** The page is looked at: after half an hour away that is a new visit. */
export function visit({ db, now }: WriteContext): Answer<'center.visit'> {
  const last = visitOf(db)
  const step = newestStep(db)
  const isNew = last !== null && now - last.seen_at > HALF_AN_HOUR
  const [since_at, since_step] = isNew
    ? [last.seen_at, last.seen_step]
    : [last?.since_at ?? null, last?.since_step ?? null]
  keepVisit(db, { seen_at: now, seen_step: step, since_at, since_step })
  return { since: since_at }
}
