import type { Area, Term } from '#shared/help/topics.ts'
import { go, linkTo, type Page } from '../navigation.ts'

/** The page a help area is about, and where a person who reads it can go. */
export const PAGE_OF: Partial<Record<Area, { page: Page; parameters?: Record<string, string> }>> = {
  center: { page: 'center' },
  accounts: { page: 'accounts' },
  import: { page: 'import' },
  lists: { page: 'lists' },
  discovery: { page: 'discovery' },
  directory: { page: 'directory' },
  audit: { page: 'audit' },
  conversations: { page: 'conversations' },
  plan: { page: 'plan' },
  workshop: { page: 'workshop' },
  reports: { page: 'reports' },
  sync: { page: 'sync' },
  exchange: { page: 'sync', parameters: { view: 'exchange' } },
  settings: { page: 'settings' },
}

/** The area a page belongs to; a page without its own begins at the first steps. */
export const areaOf = (page: string): Area => (Object.hasOwn(PAGE_OF, page) ? (page as Area) : 'start')

/** The deep link to the help of a term. */
export const termLink = (term: Term): string => `#${linkTo('help', { term })}`

/** Opens the help about the page the person is on; on the help itself nothing changes. */
export function openHelp(page: string): void {
  if (page !== 'help') go('help', { area: areaOf(page) })
}
