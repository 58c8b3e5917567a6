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

/**
 * What members who are limited to brands or markets see and write, by table. A table that is in neither list is seen by them only where
 * a row hangs on an account of theirs: what is new is closed until somebody opens it.
 */
export const kinds = (): { entity: string; auditor: boolean; shared: boolean }[] =>
  [...new Set([...AUDITOR, ...SHARED])].map((entity) => ({
    entity,
    auditor: AUDITOR.has(entity),
    shared: SHARED.has(entity),
  }))
