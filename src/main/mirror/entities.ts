/**
 * Every table whose rows people make, with its columns. Only these go through the change log;
 * the list is also the allow-list that keeps identifiers out of reach of data.
 */
export const entities = {
  setting: ['value'],
  saved_view: ['page', 'name', 'query', 'position'],
  brand: ['name', 'parent_id', 'website', 'handle_pattern', 'note'],
  market: ['name', 'code', 'language', 'note'],
  team: ['name', 'function', 'market_id', 'note'],
  agency: ['name', 'ended_on', 'note'],
  person: ['name', 'email', 'title', 'team_id', 'agency_id', 'left_on', 'note'],
  goal: ['name', 'objective', 'metric', 'target', 'unit', 'due_on', 'owner_id', 'note'],
  campaign: ['name', 'goal_id', 'brand_id', 'starts_on', 'ends_on', 'outcome', 'note'],
  expectation_evidence: ['brand_id', 'market_id', 'method', 'asked_on', 'sample', 'summary'],
  account: [
    'network', 'handle', 'handle_key', 'kind', 'url', 'external_id', 'display_name', 'lifecycle', 'brand_id', 'market_id', 'team_id',
    'owner_id', 'backup_owner_id', 'agency_id', 'language', 'website', 'bio', 'verified', 'logo_hash', 'note', 'opened_on', 'reviewed_on',
    'requested_by', 'approved_by', 'approved_reason', 'merged_into', 'created_at', 'updated_at',
  ],
  account_alias: ['account_id', 'network', 'handle', 'handle_key', 'url', 'why'],
  account_tag: ['account_id', 'name'],
  account_stage: ['account_id', 'stage'],
  account_goal: ['account_id', 'goal_id'],
  campaign_account: ['campaign_id', 'account_id'],
  custom_field: ['name', 'type'],
  account_field: ['account_id', 'field_id', 'value'],
  purpose: ['who', 'what', 'when', 'where', 'why', 'how', 'extent'],
  access: ['account_id', 'person_id', 'agency_id', 'way', 'tool', 'two_factor', 'proven_on', 'revoked_on', 'note'],
  not_same: ['account_id', 'other_id'],
  candidate: ['network', 'handle', 'handle_key', 'url', 'found_in', 'why', 'decision', 'decided_at', 'note'],
  finding_state: ['status', 'assignee_id', 'due_on', 'reason', 'approver', 'expires_on'],
  finding_comment: ['identity', 'at', 'author', 'text'],
  scenario: ['name', 'is_plan', 'limits', 'created_at', 'suggested_at'],
  decision: [
    'scenario_id', 'account_id', 'disposition', 'into_id', 'transfer_to', 'reason', 'decided_by', 'decided_at', 'session_id',
    'superseded_by', 'locked',
  ],
  required_cell: ['scenario_id', 'brand_id', 'market_id', 'stage', 'minimum'],
} as const satisfies Record<string, readonly string[]>

export type EntityName = keyof typeof entities
export type Cell = string | number | null
export type Row<E extends EntityName> = Partial<Record<(typeof entities)[E][number], Cell>>

export const isEntity = (name: string): name is EntityName => Object.hasOwn(entities, name)
