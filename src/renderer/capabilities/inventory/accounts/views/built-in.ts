import type { English } from '#shared/locale/dictionary.ts'
import { filterText, parseFilter } from '#shared/model/filter-language.ts'

/** Questions a governance lead asks every week, each as a filter that also shows how one is written. */
export const BUILT_IN = [
  { id: 'all', text: '', word: 'viewAll' },
  { id: 'unowned', text: 'owner:none', word: 'viewNoOwner' },
  { id: 'left', text: 'owner_left:yes', word: 'viewOwnerLeft' },
  { id: 'critical', text: 'severity:critical', word: 'viewCritical' },
  { id: 'questions', text: 'question:open', word: 'viewQuestions' },
  { id: 'silent', text: 'last_post:>180d', word: 'viewSilent' },
  { id: 'defunct', text: 'defunct:yes', word: 'viewDefunct' },
  { id: 'shared', text: 'way:shared_login', word: 'viewShared' },
  { id: 'unreviewed', text: 'reviewed:none', word: 'viewUnreviewed' },
  { id: 'stale', text: 'reviewed:>365d', word: 'viewStale' },
] as const satisfies readonly { id: string; text: string; word: keyof English['inventory'] }[]

/** The filter in its one canonical way of writing. */
export function plainFilter(text: string): string {
  const { terms, words } = parseFilter(text)
  return filterText(terms, words)
}

/** The built-in view a filter is, in whatever way it is written. */
export function viewOf(text: string): string | null {
  const plain = plainFilter(text)
  return BUILT_IN.find((view) => view.text === plain)?.id ?? null
}
