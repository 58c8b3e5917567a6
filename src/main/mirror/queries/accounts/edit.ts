import type { EntityName } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** The account at an identity, if the inventory has it. */
export function accountByIdentity(db: Mirror, network: string, key: string): string | null {
  const id = db
    .prepare('SELECT id FROM account WHERE network = ? AND handle_key = ? AND merged_into IS NULL')
    .pluck()
    .get(network, key)
  return typeof id === 'string' ? id : null
}

export type Child = { entity: EntityName; id: string; target: string }

const CHILDREN = `
SELECT 'purpose' AS entity, id, '' AS target FROM purpose WHERE id = @account
UNION ALL SELECT 'account_stage', id, stage FROM account_stage WHERE account_id = @account
UNION ALL SELECT 'account_goal', id, goal_id FROM account_goal WHERE account_id = @account
UNION ALL SELECT 'account_tag', id, name FROM account_tag WHERE account_id = @account
UNION ALL SELECT 'account_alias', id, handle_key FROM account_alias WHERE account_id = @account
UNION ALL SELECT 'account_field', id, field_id FROM account_field WHERE account_id = @account
UNION ALL SELECT 'campaign_account', id, campaign_id FROM campaign_account WHERE account_id = @account
UNION ALL SELECT 'access', id, way FROM access WHERE account_id = @account
UNION ALL SELECT 'not_same', id, other_id FROM not_same WHERE account_id = @account OR other_id = @account
UNION ALL SELECT 'task_dependency', d.id, '' FROM task_dependency d JOIN task t ON t.id IN (d.task_id, d.needs_id) WHERE t.account_id = @account
UNION ALL SELECT 'task', id, '' FROM task WHERE account_id = @account
UNION ALL SELECT 'wave_account', id, wave_id FROM wave_account WHERE account_id = @account
UNION ALL SELECT 'carry_mark', id, mark FROM carry_mark WHERE account_id = @account
UNION ALL SELECT 'announcement', id, step FROM announcement WHERE account_id = @account
UNION ALL SELECT 'carried', id, decision_id FROM carried WHERE account_id = @account
UNION ALL SELECT 'decision', id, disposition FROM decision WHERE account_id = @account`

/** Everything people said about an account that lives in rows of its own, with what each row points to. */
export function childrenOf(db: Mirror, account: string): Child[] {
  return db.prepare(CHILDREN).all({ account }) as Child[]
}

/** An account outside of `going` whose decision in force names this one as its successor. */
export function mergeTargetOf(db: Mirror, account: string, going: readonly string[]): string | null {
  const handle = db
    .prepare(
      `SELECT a.handle FROM decision d JOIN account a ON a.id = d.account_id
       WHERE d.into_id = ? AND d.superseded_by IS NULL AND d.account_id NOT IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .get(account, JSON.stringify(going))
  return typeof handle === 'string' ? handle : null
}
