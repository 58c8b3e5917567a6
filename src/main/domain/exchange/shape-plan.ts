import type { Pointer, Shape } from './shape-types.ts'

const to = (entity: string): Pointer => ({ to: entity })
const part = (entity: string): Pointer => ({ to: entity, needed: true })
const account: Pointer = { to: 'account', needed: true, along: true }

/** Scenarios, decisions and what carrying them out needs. */
export const PLAN_PARTS: Record<string, Shape> = {
  scenario: {
    pointers: {},
    uniques: [
      { columns: ['name'], rule: 'same' },
      { columns: ['is_plan'], where: { column: 'is_plan', is: 1 }, rule: 'first' },
    ],
  },
  decision: {
    pointers: {
      scenario_id: part('scenario'),
      account_id: account,
      into_id: { to: 'account', along: true },
      superseded_by: to('decision'),
      transfer_team_id: to('team'),
      transfer_person_id: to('person'),
    },
    uniques: [{ columns: ['scenario_id', 'account_id'], where: { column: 'superseded_by', is: null }, rule: 'latest' }],
  },
  required_cell: {
    pointers: { scenario_id: part('scenario'), brand_id: part('brand'), market_id: part('market') },
    uniques: [{ columns: ['scenario_id', 'brand_id', 'market_id', 'stage'], rule: 'same' }],
  },
  wave: { pointers: { scenario_id: part('scenario') }, uniques: [] },
  wave_account: {
    pointers: { scenario_id: part('scenario'), wave_id: part('wave'), account_id: account },
    uniques: [{ columns: ['scenario_id', 'account_id'], rule: 'same' }],
  },
  task: {
    pointers: { wave_id: part('wave'), account_id: account, owner_id: to('person') },
    uniques: [],
  },
  task_dependency: {
    pointers: { task_id: part('task'), needs_id: part('task') },
    uniques: [{ columns: ['task_id', 'needs_id'], rule: 'same' }],
  },
  carry_mark: {
    pointers: { scenario_id: part('scenario'), account_id: account },
    uniques: [{ columns: ['scenario_id', 'account_id', 'mark'], rule: 'same' }],
  },
  seal: { pointers: {}, uniques: [] },
  carried: {
    pointers: { decision_id: part('decision'), account_id: account },
    uniques: [{ columns: ['decision_id'], rule: 'same' }],
  },
  risk: {
    pointers: { scenario_id: part('scenario'), owner_id: to('person') },
    uniques: [{ columns: ['scenario_id', 'code'], rule: 'same' }],
  },
  approval: {
    pointers: { scenario_id: part('scenario'), market_id: to('market'), person_id: to('person') },
    uniques: [{ columns: ['scenario_id', 'market_id'], nullsMeet: true, rule: 'same' }],
  },
  announcement: {
    pointers: { scenario_id: part('scenario'), account_id: account },
    uniques: [{ columns: ['scenario_id', 'account_id', 'step', 'language'], rule: 'same' }],
  },
  plan_version: { pointers: {}, uniques: [{ columns: ['number'], rule: 'number' }] },
  proposal: {
    pointers: {},
    uniques: [{ columns: ['account_id'], where: { column: 'state', is: 'open' }, rule: 'replaced' }],
  },
}

/** Sessions in a room. */
export const WORKSHOP_PARTS: Record<string, Shape> = {
  session: { pointers: {}, uniques: [] },
  session_participant: {
    pointers: { session_id: part('session'), team_id: to('team') },
    uniques: [
      { columns: ['seat_hash'], rule: 'same' },
      { columns: ['paper'], rule: 'same' },
    ],
  },
  session_card: {
    pointers: { session_id: part('session'), account_id: account },
    uniques: [{ columns: ['session_id', 'account_id'], rule: 'same' }],
  },
  hands: {
    pointers: { card_id: part('session_card') },
    uniques: [{ columns: ['card_id', 'round', 'disposition'], rule: 'same' }],
  },
  dot_round: { pointers: { session_id: part('session') }, uniques: [] },
  dot_option: {
    pointers: { round_id: part('dot_round'), card_id: part('session_card') },
    uniques: [{ columns: ['round_id', 'number'], rule: 'same' }],
  },
  dot: {
    pointers: {
      round_id: part('dot_round'),
      option_id: part('dot_option'),
      participant_id: part('session_participant'),
    },
    uniques: [{ columns: ['round_id', 'participant_id', 'option_id'], rule: 'same' }],
  },
  vote: {
    pointers: { card_id: part('session_card'), participant_id: part('session_participant') },
    uniques: [{ columns: ['card_id', 'participant_id', 'round'], rule: 'same' }],
  },
  dissent: { pointers: { card_id: part('session_card'), participant_id: to('session_participant') }, uniques: [] },
  parking: { pointers: { session_id: part('session'), owner_id: to('person') }, uniques: [] },
}
