import { networkById } from '#main/domain/networks/index.ts'
import { refusalInWords } from '#main/domain/plan/words/refusal.ts'
import { openProposal, openProposals, type ProposalRow, proposalRows } from '#main/mirror/queries/proposals.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Proposal } from '#shared/model/plan-proposal.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../handler.ts'
import { decideCommands } from './decide.ts'

const proposalOf = (row: ProposalRow): Proposal => ({
  id: row.id,
  account: row.account,
  name: row.handle,
  network: networkById(row.network)?.name ?? row.network,
  networkIcon: networkById(row.network)?.icon ?? 'world',
  brand: row.brand,
  market: row.market,
  audience: row.audience,
  disposition: row.disposition,
  into: row.into_id,
  intoName: row.into_name,
  reason: row.reason,
  editor: row.editor,
  file: row.file,
  proposedAt: row.proposed_at,
  changedSince: row.changed_since === 1,
  now: {
    disposition: row.now_disposition,
    intoName: row.now_disposition === 'merge' ? row.now_into : null,
    decided: row.decided === 1,
    by: row.decided_by,
    locked: row.locked === 1,
  },
})

export const proposalQueries: QueryHandlers<'plan.proposals'> = {
  'plan.proposals': ({ db }, page) => ({
    total: openProposals(db),
    proposals: proposalRows(db, page).map(proposalOf),
  }),
}

/** Merges come last: what they go into may have to be decided to stay first. */
const inOrder = <T extends { disposition: string }>(proposals: readonly T[]): T[] =>
  proposals.toSorted((one, other) => Number(one.disposition === 'merge') - Number(other.disposition === 'merge'))

export const proposalCommands: CommandHandlers<'plan.answerProposals'> = {
  'plan.answerProposals': (context, { ids, accept }) => {
    const { db, language } = context
    const waiting = [...new Set(ids)].flatMap((id) => openProposal(db, id) ?? [])
    const refused: { id: string; name: string; reason: string }[] = []
    let answered = 0
    for (const proposal of accept ? inOrder(waiting) : waiting) {
      try {
        if (accept) decide(context, proposal)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push({ id: proposal.id, name: proposal.handle, reason: refusalInWords(error, language) })
        continue
      }
      context.changes.update('proposal', proposal.id, {
        state: accept ? 'accepted' : 'declined',
        answered_by: context.actor,
        answered_at: context.now,
      })
      answered++
    }
    return { answered, refused }
  },
}

/** The decision is the editor's; who accepted it stands with the proposal and in the log. */
function decide(context: WriteContext, proposal: NonNullable<ReturnType<typeof openProposal>>): void {
  decideCommands['plan.decide'](
    { ...context, actor: proposal.editor },
    {
      accounts: [proposal.account_id],
      disposition: proposal.disposition,
      into: proposal.into_id,
      reason: proposal.reason,
    },
  )
}
