import type { English } from '#shared/locale/dictionary.ts'
import { filterText, parseFilter } from '#shared/model/filter-language.ts'

/** Questions a governance lead asks every week, each as a filter. */
export const VIEWS = [
  { id: 'all', text: '', word: 'viewAll' },
  { id: 'unowned', text: 'owner:none', word: 'viewNoOwner' },
  { id: 'left', text: 'owner_left:yes', word: 'viewOwnerLeft' },
  { id: 'critical', text: 'severity:critical', word: 'viewCritical' },
  { id: 'questions', text: 'question:open', word: 'viewQuestions' },
  { id: 'unreviewed', text: 'reviewed:none', word: 'viewUnreviewed' },
] as const satisfies readonly { id: string; text: string; word: keyof English['inventory'] }[]

/** The view a filter is, in whatever way it is written. */
export function viewOf(text: string): string | null {
  const { terms, words } = parseFilter(text)
  const plain = filterText(terms, words)
  return VIEWS.find((view) => view.text === plain)?.id ?? null
}
