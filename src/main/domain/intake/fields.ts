/** What a column of a list can be read as. `extra` keeps the column as it is beside the account; `ignore` drops it. */
export const ACCOUNT_FIELDS = [
  'profile_url',
  'handle',
  'network',
  'network_id',
  'post_url',
  'external_id',
  'display_name',
  'organisation',
  'brand',
  'market',
  'language',
  'team',
  'owner',
  'owner_email',
  'backup_owner',
  'backup_owner_email',
  'agency',
  'followers',
  'posts',
  'last_post_at',
  'measured_on',
  'opened_on',
  'reviewed_on',
  'verified',
  'logo_hash',
  'bio',
  'website',
  'tags',
  'note',
  'lifecycle',
  'purpose',
  'goal',
  'extra',
  'ignore',
] as const
export type AccountField = (typeof ACCOUNT_FIELDS)[number]

/** How the values of a field are read. */
export type FieldForm = 'address' | 'text' | 'count' | 'date' | 'email' | 'yes_no' | 'list'

const FORMS: Partial<Record<AccountField, FieldForm>> = {
  profile_url: 'address',
  post_url: 'address',
  website: 'address',
  owner_email: 'email',
  backup_owner_email: 'email',
  followers: 'count',
  posts: 'count',
  last_post_at: 'date',
  opened_on: 'date',
  measured_on: 'date',
  reviewed_on: 'date',
  verified: 'yes_no',
  tags: 'list',
  goal: 'list',
}

export function fieldForm(field: AccountField): FieldForm {
  return FORMS[field] ?? 'text'
}

/** Fields several columns may feed at once; of every other field the best column is taken. */
export const SHARED_FIELDS: ReadonlySet<AccountField> = new Set(['profile_url', 'tags', 'note', 'extra', 'ignore'])

/**
 * A field as one word for contracts and mapping files. A column of a wide table names its network as well:
 * `profile_url:x`, `network_id:youtube`, `followers:instagram`.
 */
export function fieldCode(field: AccountField, network: string | null): string {
  return network === null ? field : `${field}:${network}`
}

/** Reads `fieldCode` back; null for a word that is no field. */
export function parseFieldCode(code: string): { field: AccountField; network: string | null } | null {
  const [name = '', network] = code.split(':', 2)
  const field = ACCOUNT_FIELDS.find((known) => known === name)
  return field ? { field, network: network || null } : null
}
