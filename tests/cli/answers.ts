import type { Answer } from '#shared/contract/index.ts'
import type { DiscoveryResult } from '#shared/contract/inventory-discovery.ts'
import type { ImportResult } from '#shared/contract/inventory.ts'
import type { AccountRow } from '#shared/model/account.ts'
import type { Candidate } from '#shared/model/candidate.ts'
import type { DuplicateKind } from '#shared/model/duplicates.ts'
import type { Finding } from '#shared/model/finding.ts'
import type { Insight } from '#shared/model/insight.ts'
import type { PlanSummary, StoredRequirement } from '#shared/model/plan.ts'
import type { HostToAsk, SyncResult } from '#shared/model/sync.ts'
import type { Classified, TriagedConversation } from '#shared/model/triage.ts'
import type { Resolution } from '#main/domain/identity/resolve.ts'

type DuplicateAnswer = {
  accounts: string[]
  score: number
  kind: DuplicateKind
  suspect: string | null
  reasons: string[]
}

/** What each command says with `--json`, as docs/cli.md promises it. */
export type Answers = {
  init: { workspace: string; name: string }
  resolve: Resolution[]
  classify: Classified[]
  metrics: Record<string, { value: number | null; unit: string; benchmark?: number; source?: string }>
  triage: {
    total: number
    conversations: TriagedConversation[]
    seconds: number
    agreement: { judged: number; agreed: number }
  }
  outcomes: Answer<'outcomes.figures'> & {
    read: number
    imported?: Answer<'outcomes.import'>
    accounts: Record<'resolved' | 'felt' | 'transacted', Answer<'outcomes.accounts'>>
  }
  expectations: Answer<'evidence.list'> & { imported?: Answer<'expectations.import'> }
  insights: Answer<'insights.find'> & { ideas: Answer<'insights.ideas'>; insights: Insight[] }
  import: { files: ImportResult[]; seconds: number }
  accounts: { total: number; accounts: AccountRow[] }
  duplicates: Record<'groups' | 'lookalikes' | 'families', DuplicateAnswer[]> & { accounts: number; seconds: number }
  discover: { read: DiscoveryResult[]; total: number; candidates: Candidate[] }
  audit: {
    run: string
    accounts: number
    rules: number
    findings: number
    bySeverity: Record<string, number>
    byRule: Record<string, number>
    new: number
    resolved: number
    seconds: number
  }
  findings: { total: number; findings: Finding[] }
  plan: Pick<PlanSummary, 'before' | 'after' | 'dispositions' | 'audienceKept' | 'uncovered' | 'scenario'> & {
    status: string
    gap: number | null
    objective: number | null
    greedy: number | null
    conflict: StoredRequirement[]
    decisions: { account: string; disposition: string; into: string | null; why: string[] }[]
    seconds: number
  }
  scenarios: Answer<'plan.scenarios'>
  export: Answer<'reports.export'>
  digest: Answer<'reports.digest'>
  proposals: Answer<'plan.proposals'> & Answer<'plan.answerProposals'>
  search: Answer<'search.all'>
  erase: Answer<'privacy.erase'>
  sync: Answer<'sync.connectors'> & { queue: Answer<'sync.queue'> } & SyncResult & { id: string; hosts: HostToAsk[] }
  retention: Answer<'privacy.rules'> & { receipt?: Answer<'privacy.retain'> }
  receipts: Answer<'privacy.receipts'>
  bundle: Partial<
    Answer<'exchange.export'> & Answer<'exchange.import'> & Answer<'exchange.state'> & Answer<'exchange.settle'>
  >
  hub: Partial<
    Answer<'hub.view'> &
      Answer<'hub.join'> &
      Answer<'hub.sync'> &
      Answer<'hub.invite'> &
      Answer<'hub.members'> &
      Answer<'hub.change'> &
      Answer<'hub.remove'> &
      Answer<'hub.trail'> &
      Answer<'hub.sharePrivate'> &
      Answer<'hub.takeBack'>
  > & { secret?: string; sync?: Answer<'hub.sync'>; notTaken?: Answer<'hub.refused'>['steps'] }
  backup: { ok: boolean; path: string; bytes: number }
  evidence: Answer<'plan.seal'> & Answer<'plan.verifySeal'>
  verify: { file: string; ok: boolean; problems: string[] }
  restore: { ok: boolean; workspace: string; kept: string }
  demo: {
    workspace: string
    accounts: number
    findings: number
    plan: { before: number; after: number; audienceKept: number | null; dispositions: Record<string, number> }
    files: { path: string; format: string }[]
  }
}
