import type { CenterFigures } from '#shared/contract/center.ts'
import { type CenterLink, centerLinks, type CenterLinks, type CenterScope } from '#shared/model/center-links.ts'
import { go, PAGES, type Page } from '../../app/navigation.ts'

export type Scope = CenterScope
/** What a section gets: the figures, and where the rows behind each of them are. */
export type SectionProps = { readonly figures: CenterFigures; readonly links: CenterLinks }

export const linksOf = (scope: Scope): CenterLinks => centerLinks(scope)

const OTHERS: readonly Page[] = ['import', 'discovery', 'lists', 'directory']

/** Goes to the rows behind a figure. */
export function open({ page, parameters }: CenterLink): void {
  const known = [...PAGES, ...OTHERS].find((one) => one === page)
  if (known) go(known, parameters)
}
