import { normaliseHeader } from '../header-words.ts'
import { agorapulse } from './agorapulse.ts'
import { buffer } from './buffer.ts'
import { hootsuite } from './hootsuite.ts'
import type { KnownExport } from './known-export.ts'
import { later } from './later.ts'
import { metaBusinessSuite } from './meta-business-suite.ts'
import { metricool } from './metricool.ts'
import { muster } from './muster.ts'
import { sproutSocialPosts } from './sprout-social-posts.ts'
import { sproutSocialProfiles } from './sprout-social-profiles.ts'
import { xAnalytics } from './x-analytics.ts'
import { xAnalyticsDays } from './x-analytics-days.ts'
import { youtubeStudio } from './youtube-studio.ts'

export type { KnownExport } from './known-export.ts'

/** Every export that is recognised, one file for each. */
export const EXPORTS: readonly KnownExport[] = [
  agorapulse,
  buffer,
  hootsuite,
  later,
  metaBusinessSuite,
  metricool,
  muster,
  sproutSocialPosts,
  sproutSocialProfiles,
  xAnalytics,
  xAnalyticsDays,
  youtubeStudio,
]

const COLUMNS: ReadonlySet<string> = new Set(EXPORTS.flatMap(({ proof }) => proof))

/** True for a column name that one of the exports is known by: helps to tell a header from titles. */
export function isExportColumn(name: string): boolean {
  return COLUMNS.has(normaliseHeader(name))
}

/** The export a list is, by its columns; of several that fit the one with the most of them. Null for every other list. */
export function recogniseExport(columns: readonly string[]): KnownExport | null {
  const names = new Set(columns.map(normaliseHeader))
  const fitting = EXPORTS.filter(({ proof }) => proof.every((name) => names.has(name)))
  return fitting.toSorted((a, b) => b.proof.length - a.proof.length)[0] ?? null
}

/** What every column of a recognised export is, by the name it has in the list. */
export function exportColumns(known: KnownExport, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, known.columns[normaliseHeader(column)] ?? 'ignore']))
}
