import { type Census, type ColumnCensus, share } from './census.ts'
import { type AccountField, fieldForm } from './fields.ts'
import { fieldOfHeader, normaliseHeader } from './header-words.ts'
import { isRejectColumn } from './reject-columns.ts'
import { lastPart, networkColumn } from './wide-columns.ts'

/** Why a column is read as what it is read as. */
export type MappingReason =
  | 'name'
  | 'name_part'
  | 'network_name'
  | 'values_addresses'
  | 'values_handles'
  | 'values_networks'
  | 'values_emails'
  | 'values_languages'
  | 'values_countries'
  | 'list_items'
  | 'part_of_list'
  | 'speaks_for'
  | 'already_taken'
  | 'values_do_not_fit'
  | 'not_recognised'
  | 'empty'
  | 'export'
  | 'own_remark'
  | 'chosen'

export interface Recognised {
  readonly field: AccountField
  readonly network: string | null
  readonly confidence: number
  readonly reason: MappingReason
}

/** Above this share of the values a column is of a kind. */
const MOST = 0.5
const NEARLY_ALL = 0.85
/** Columns with more different values than this are no classification. */
const FEW = 80

/** What one column is, by its name first and its values second; the values may overrule the name. */
export function recogniseColumn(column: ColumnCensus, census: Census): Recognised {
  if (isRejectColumn(column.column)) return as('ignore', 1, 'own_remark')
  const list = listPart(column.column, census)
  if (list) return list
  const network = networkColumn(column.column)
  if (network) {
    if (share(column, column.networkNames) > MOST && column.profiles === 0) return as('network', 0.8, 'values_networks')
    return ticksOrCounts(column) && network.field === 'profile_url'
      ? as('extra', 0.4, 'values_do_not_fit')
      : { ...network, confidence: 0.9, reason: 'network_name' }
  }
  return byName(column) ?? byValues(column)
}

/** A matrix of ticks or of follower counts under the networks' names holds no accounts. */
function ticksOrCounts(column: ColumnCensus): boolean {
  const ticks = column.distinct.size <= 2 && column.filled > 5
  return ticks || share(column, column.yesNo) > MOST || share(column, column.numbers) > NEARLY_ALL
}

/** Nested lists: `tags[].text` speaks for all items, `tags[0].text` repeats one of them. */
function listPart(name: string, census: Census): Recognised | null {
  const match = /^(.*?)\[(\d*)\](?:\.(.+))?$/.exec(name)
  if (!match) return null
  const [, parent = '', place, item = ''] = match
  if (place !== '') return as('ignore', 0.9, 'part_of_list')
  if (!/^(|name|title|text|label|value|\w+_(name|text|title))$/i.test(item)) return as('extra', 0.5, 'not_recognised')
  const word = normaliseHeader(lastPart(parent))
  const hasOrganisation = census.columns.some((column) => fieldOfHeader(column.column) === 'organisation')
  const field =
    word === 'agencies'
      ? hasOrganisation
        ? 'brand'
        : 'agency'
      : (fieldOfHeader(word) ?? fieldOfHeader(word.replace(/s$/, '')))
  return field ? as(field, 0.8, 'list_items') : as('extra', 0.5, 'not_recognised')
}

function byName(column: ColumnCensus): Recognised | null {
  const whole = fieldOfHeader(column.column)
  const nested = whole === null && column.column.includes('.') ? fieldOfHeader(lastPart(column.column)) : null
  const field = whole ?? nested
  if (field === null) return null
  const confidence = whole === null ? 0.6 : 0.95
  const reason = whole === null ? 'name_part' : 'name'
  return byNameAndValues(column, field, confidence) ?? as(field, confidence, reason)
}

/** Where the values contradict the name, the values are believed. */
function byNameAndValues(column: ColumnCensus, field: AccountField, confidence: number): Recognised | null {
  if (column.looked === 0) return null
  const profiles = share(column, column.profiles)
  if (profiles > MOST && ['handle', 'display_name', 'website', 'network', 'note', 'organisation'].includes(field))
    return as('profile_url', 0.85, 'values_addresses')
  if (field === 'profile_url' && profiles === 0) return withoutProfiles(column)
  if ((field === 'owner' || field === 'backup_owner') && share(column, column.emails) > MOST)
    return as(field === 'owner' ? 'owner_email' : 'backup_owner_email', 0.9, 'values_emails')
  if (field === 'external_id' && share(column, column.addresses) > MOST) return as('extra', 0.5, 'values_do_not_fit')
  const form = fieldForm(field)
  if (form === 'count' && share(column, column.numbers) < MOST) return as('extra', 0.4, 'values_do_not_fit')
  if (form === 'date' && share(column, column.dates) < MOST) return as('extra', 0.4, 'values_do_not_fit')
  if (field === 'network' && column.networkNames > 0)
    return as('network', confidence + 0.04 * share(column, column.networkNames), 'name')
  return null
}

/** A column named like an address in which no value leads to an account: own sites, handles, or something else. */
function withoutProfiles(column: ColumnCensus): Recognised {
  if (share(column, column.addresses) > MOST) return as('website', 0.6, 'values_do_not_fit')
  const postal = /address|adres|адрес|direccion/.test(normaliseHeader(column.column))
  const handles = !postal && share(column, column.handleLike) > MOST
  return handles ? as('handle', 0.6, 'values_handles') : as('extra', 0.4, 'values_do_not_fit')
}

function byValues(column: ColumnCensus): Recognised {
  if (column.filled === 0) return as('ignore', 0.9, 'empty')
  if (share(column, column.profiles) > MOST) return as('profile_url', 0.85, 'values_addresses')
  const few = column.distinct.size <= FEW
  if (few && share(column, column.networkNames) > NEARLY_ALL && column.numbers === 0)
    return as('network', 0.75, 'values_networks')
  if (share(column, column.emails) > NEARLY_ALL) return as('owner_email', 0.5, 'values_emails')
  if (few && column.filled > 2 && share(column, column.countries) > NEARLY_ALL && column.countries > column.languages)
    return as('market', 0.55, 'values_countries')
  if (few && column.filled > 2 && share(column, column.languages) > NEARLY_ALL)
    return as('language', 0.55, 'values_languages')
  return as('extra', 0.5, 'not_recognised')
}

function as(field: AccountField, confidence: number, reason: MappingReason): Recognised {
  return { field, network: null, confidence, reason }
}
