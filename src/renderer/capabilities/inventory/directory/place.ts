import type { DirectoryKind } from '#shared/model/directory.ts'
import { filterText } from '#shared/model/filter-language.ts'
import { go, linkTo } from '../../../app/navigation.ts'

/** The parts of the directory, in the order of their tabs; each register under its own name. */
export const VIEWS = [
  'people',
  'brands',
  'markets',
  'teams',
  'agencies',
  'goals',
  'alone',
  'templates',
  'labels',
] as const
export type View = (typeof VIEWS)[number]

export const KINDS: Partial<Record<View, DirectoryKind>> = {
  people: 'person',
  brands: 'brand',
  markets: 'market',
  teams: 'team',
  agencies: 'agency',
  goals: 'goal',
}

const filter = (field: string, value: string): string => filterText([{ field, op: '=', values: [value] }], [])

/** Goes to the accounts a figure counts. */
export const openAccounts = (field: string, value: string): void => go('accounts', { filter: filter(field, value) })
/** The same as a link. */
export const accountsLink = (field: string, value: string): string =>
  `#${linkTo('accounts', { filter: filter(field, value) })}`
