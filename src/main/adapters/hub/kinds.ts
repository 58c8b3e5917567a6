/** What an auditor may write: what an audit asks and finds, and what an account is for. */
const AUDITOR: ReadonlySet<string> = new Set([
  'finding_state',
  'finding_comment',
  'question',
  'purpose',
  'account_stage',
  'account_goal',
  'account_tag',
  'account_field',
  'access',
])

/** Rows that belong to no account and are everybody's: registers, settings, and the frame of plans and sessions. */
const SHARED: ReadonlySet<string> = new Set([
  'twin',
  'setting',
  'saved_view',
  'brand',
  'market',
  'team',
  'agency',
  'person',
  'goal',
  'custom_field',
  'campaign',
  'expectation_evidence',
  'rule_pack',
  'service_target',
  'working_hours',
  'holiday',
  'source_list',
  'scenario',
  'required_cell',
  'wave',
  'risk',
  'approval',
  'session',
  'session_participant',
])

/** How a row says which account it hangs on. `account_id`, `card_id`, `task_id` are columns; the others read its key or its identity. */
export type Place = 'key' | 'account_id' | 'card_id' | 'task_id' | 'finding' | 'comment'
const PLACES: Readonly<Record<Place, readonly string[]>> = {
  key: ['account', 'purpose'],
  account_id: [
    'account_alias',
    'account_tag',
    'account_stage',
    'account_goal',
    'account_field',
    'campaign_account',
    'access',
    'not_same',
    'question',
    'decision',
    'wave_account',
    'task',
    'carry_mark',
    'seal',
    'carried',
    'announcement',
    'proposal',
    'session_card',
  ],
  card_id: ['vote', 'hands', 'dissent', 'dot_option'],
  task_id: ['task_dependency'],
  finding: ['finding_state'],
  comment: ['finding_comment'],
}

export type Kind = {
  readonly entity: string
  readonly auditor: boolean
  readonly shared: boolean
  readonly place: Place | null
}

/**
 * What members who are limited to brands or markets see and write, by table. A table that is not named here is nothing to them, whatever
 * its rows say about accounts: what is new is closed until somebody opens it.
 */
export function kinds(): Kind[] {
  const places = new Map(
    (Object.keys(PLACES) as Place[]).flatMap((place) => PLACES[place].map((entity) => [entity, place] as const)),
  )
  return [...new Set([...AUDITOR, ...SHARED, ...places.keys()])].map((entity) => ({
    entity,
    auditor: AUDITOR.has(entity),
    shared: SHARED.has(entity),
    place: places.get(entity) ?? null,
  }))
}
