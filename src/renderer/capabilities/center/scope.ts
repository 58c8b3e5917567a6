import { filterText } from '#shared/model/filter-language.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { go, linkTo, type Page } from '../../app/navigation.ts'

/** What the whole page is narrowed to: ids of a brand and a market. */
export type Scope = { readonly brand: string | null; readonly market: string | null }
export type SectionProps = { readonly figures: CenterFigures; readonly scope: Scope }

type Term = readonly [field: string, ...values: string[]]

/** The filter of the rows behind a figure, narrowed like the page. */
export function filterOf(scope: Scope, ...terms: readonly Term[]): string {
  const own: Term[] = [
    ...terms,
    ...(scope.brand ? [['brand', scope.brand] as const] : []),
    ...(scope.market ? [['market', scope.market] as const] : []),
  ]
  return filterText(
    own.map(([field, ...values]) => ({ field, op: '=' as const, values })),
    [],
  )
}

/** A link a `href` can hold. */
export const hrefTo = (page: Page, filter: string): string => `#${linkTo(page, { filter })}`

export const openFiltered = (page: Page, filter: string): void => go(page, { filter })
