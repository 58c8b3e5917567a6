import type { Disposition } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { FROM } from './accounts/from.ts'
import { DISPOSITION, DISPOSITION_INTO } from './disposition.ts'

export type ProposalRow = {
  id: string
  account: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  audience: number | null
  disposition: Disposition
  into_id: string | null
  into_name: string | null
  reason: string | null
  editor: string
  file: string
  proposed_at: number
  changed_since: number
  now_disposition: Disposition
  now_into: string | null
  decided: number
  decided_by: string | null
  locked: number
}

const OPEN = `proposal p JOIN account proposed ON proposed.id = p.account_id AND proposed.merged_into IS NULL WHERE p.state = 'open'`

/** How many proposals wait. Those of accounts that are gone do not. */
export const openProposals = (db: Mirror): number => db.prepare(`SELECT count(*) FROM ${OPEN}`).pluck().get() as number

/** Proposals that wait, with what holds for their accounts now. */
export function proposalRows(db: Mirror, page: { offset: number; limit: number }): ProposalRow[] {
  return db
    .prepare(
      `SELECT p.id, a.id AS account, a.handle, a.network, b.name AS brand, m.name AS market, a.audience, p.disposition, p.into_id,
         (SELECT handle FROM account WHERE id = p.into_id) AS into_name, p.reason, p.editor, p.file, p.proposed_at, p.changed_since,
         ${DISPOSITION} AS now_disposition, (SELECT handle FROM account WHERE id = ${DISPOSITION_INTO}) AS now_into,
         (plan_decision.id IS NOT NULL) AS decided, plan_decision.decided_by, coalesce(plan_decision.locked, 0) AS locked
       ${FROM} JOIN proposal p ON p.account_id = a.id AND p.state = 'open' WHERE a.merged_into IS NULL
       ORDER BY a.audience DESC NULLS LAST, a.handle COLLATE NOCASE, p.id LIMIT ? OFFSET ?`,
    )
    .all(page.limit, page.offset) as ProposalRow[]
}

export type OpenProposal = {
  id: string
  account_id: string
  handle: string
  disposition: Disposition
  into_id: string | null
  reason: string | null
  editor: string
}

/** One proposal that waits; null when it was answered, or its account is gone. */
export function openProposal(db: Mirror, id: string): OpenProposal | null {
  const row = db
    .prepare(
      `SELECT p.id, p.account_id, a.handle, p.disposition, p.into_id, p.reason, p.editor FROM proposal p
       JOIN account a ON a.id = p.account_id AND a.merged_into IS NULL WHERE p.id = ? AND p.state = 'open'`,
    )
    .get(id)
  return (row as OpenProposal | undefined) ?? null
}

/** The proposal that waits for an account; null when there is none. */
export function proposalOf(db: Mirror, account: string): OpenProposal | null {
  const row = db
    .prepare(
      `SELECT p.id, p.account_id, a.handle, p.disposition, p.into_id, p.reason, p.editor FROM proposal p
       JOIN account a ON a.id = p.account_id WHERE p.account_id = ? AND p.state = 'open'`,
    )
    .get(account)
  return (row as OpenProposal | undefined) ?? null
}
