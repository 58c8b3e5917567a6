import type { Pointer, Shape, Unique } from './shape-types.ts'

const to = (entity: string): Pointer => ({ to: entity })
const account: Pointer = { to: 'account', needed: true, along: true }
const named: Unique = { columns: ['name'], folded: ['name'], rule: 'same' }

/** Settings, views and the registers that accounts refer to. */
export const REGISTER_PARTS: Record<string, Shape> = {
  twin: { pointers: {}, uniques: [] },
  setting: { pointers: {}, uniques: [] },
  saved_view: { pointers: {}, uniques: [{ columns: ['page', 'name'], rule: 'same' }] },
  brand: { pointers: { parent_id: to('brand') }, uniques: [named], register: true },
  market: { pointers: {}, uniques: [named], register: true },
  team: { pointers: { market_id: to('market') }, uniques: [named], register: true },
  agency: { pointers: {}, uniques: [named], register: true },
  person: { pointers: { team_id: to('team'), agency_id: to('agency') }, uniques: [], register: true },
  goal: { pointers: { owner_id: to('person') }, uniques: [], register: true },
  custom_field: { pointers: {}, uniques: [named], register: true },
  campaign: { pointers: { goal_id: to('goal'), brand_id: to('brand') }, uniques: [], register: true },
  expectation_evidence: { pointers: { brand_id: to('brand'), market_id: to('market') }, uniques: [] },
  rule_pack: { pointers: {}, uniques: [{ columns: ['name'], rule: 'same' }] },
  service_target: { pointers: { team_id: to('team'), market_id: to('market') }, uniques: [] },
  working_hours: { pointers: {}, uniques: [{ columns: ['market_id'], nullsMeet: true, rule: 'same' }] },
  holiday: { pointers: {}, uniques: [{ columns: ['market_id', 'day'], nullsMeet: true, rule: 'same' }] },
}

/** Accounts, what hangs on them, and what is asked and found about them. */
export const ACCOUNT_PARTS: Record<string, Shape> = {
  account: {
    pointers: {
      brand_id: to('brand'),
      market_id: to('market'),
      team_id: to('team'),
      owner_id: to('person'),
      backup_owner_id: to('person'),
      agency_id: to('agency'),
      requested_by: to('person'),
      approved_by: to('person'),
      merged_into: to('account'),
    },
    uniques: [{ columns: ['network', 'handle_key'], where: { column: 'merged_into', is: null }, rule: 'same' }],
  },
  account_alias: {
    pointers: { account_id: account },
    uniques: [{ columns: ['network', 'handle_key', 'account_id'], rule: 'same' }],
  },
  account_tag: {
    pointers: { account_id: account },
    uniques: [{ columns: ['account_id', 'name'], folded: ['name'], rule: 'same' }],
  },
  account_stage: {
    pointers: { account_id: account },
    uniques: [{ columns: ['account_id', 'stage'], rule: 'same' }],
  },
  account_goal: {
    pointers: { account_id: account, goal_id: { to: 'goal', needed: true } },
    uniques: [{ columns: ['account_id', 'goal_id'], rule: 'same' }],
  },
  campaign_account: {
    pointers: { campaign_id: { to: 'campaign', needed: true }, account_id: account },
    uniques: [{ columns: ['campaign_id', 'account_id'], rule: 'same' }],
  },
  account_field: {
    pointers: { account_id: account, field_id: { to: 'custom_field', needed: true } },
    uniques: [{ columns: ['account_id', 'field_id'], rule: 'same' }],
  },
  purpose: { pointers: {}, uniques: [], hangsOn: 'account' },
  access: { pointers: { account_id: account, person_id: to('person'), agency_id: to('agency') }, uniques: [] },
  not_same: {
    pointers: { account_id: account, other_id: account },
    uniques: [{ columns: ['account_id', 'other_id'], rule: 'same' }],
  },
  candidate: { pointers: {}, uniques: [{ columns: ['network', 'handle_key'], rule: 'same' }] },
  source_list: { pointers: {}, uniques: [{ columns: ['number'], rule: 'number' }] },
  question: { pointers: {}, uniques: [] },
  finding_state: { pointers: { assignee_id: to('person') }, uniques: [] },
  finding_comment: { pointers: {}, uniques: [] },
}
