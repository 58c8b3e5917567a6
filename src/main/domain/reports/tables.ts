import { type DecisionLine, type FindingLine, held, type InventoryLine, type Report } from './report.ts'
import { type Column, type Table, webAddress } from './table.ts'

const aboutOf = (row: FindingLine): string | null => row.accountName ?? row.subject

const decisionColumns: readonly Column<DecisionLine>[] = [
  {
    id: 'account',
    kind: 'text',
    width: 24,
    value: (row) => row.name,
    link: (row) => webAddress(row.line?.url ?? null),
  },
  { id: 'network', kind: 'text', width: 11, value: (row) => row.line?.networkName ?? row.network },
  { id: 'brand', kind: 'text', width: 12, value: (row) => row.brand },
  { id: 'market', kind: 'text', width: 14, value: (row) => row.market },
  { id: 'owner', kind: 'text', width: 15, value: (row) => row.owner },
  { id: 'audience', kind: 'integer', width: 11, value: (row) => row.audience },
  { id: 'findings', kind: 'integer', width: 9, value: (row) => row.findings },
  { id: 'disposition', kind: 'code', width: 13, tone: 'disposition', value: (row) => held(row).disposition },
  { id: 'into', kind: 'text', width: 16, value: (row) => held(row).into },
  { id: 'transfer_to', kind: 'text', width: 15, value: (row) => row.transferTo?.name ?? null },
  { id: 'status', kind: 'code', width: 13, value: statusOf },
  { id: 'reason', kind: 'long', width: 26, value: (row) => row.reason },
  { id: 'why', kind: 'list', width: 60, value: (row) => row.why.map((reason) => reason.text) },
  { id: 'suggested', kind: 'code', width: 14, tone: 'disposition', value: (row) => row.suggested },
  { id: 'suggested_into', kind: 'text', width: 20, value: (row) => row.suggestedIntoName },
  { id: 'decided_by', kind: 'text', width: 18, value: (row) => row.decidedBy },
  { id: 'decided_on', kind: 'instant', width: 14, value: (row) => row.decidedAt },
  { id: 'locked', kind: 'flag', width: 12, value: (row) => row.locked },
  { id: 'url', kind: 'text', width: 38, value: (row) => row.line?.url ?? null },
  { id: 'account_id', kind: 'text', width: 38, value: (row) => row.account },
]

/** Whether people decided, only the program suggested, or nobody said anything. */
export function statusOf(row: DecisionLine): 'decided' | 'suggested' | 'undecided' {
  if (held(row).decided) return 'decided'
  return row.suggested === 'undecided' ? 'undecided' : 'suggested'
}

const findingColumns: readonly Column<FindingLine>[] = [
  {
    id: 'account',
    kind: 'text',
    width: 24,
    value: aboutOf,
    link: (row) => webAddress(row.line?.url ?? null),
  },
  { id: 'network', kind: 'text', width: 11, value: (row) => row.line?.networkName ?? row.network },
  { id: 'severity', kind: 'code', width: 12, tone: 'severity', value: (row) => row.severity },
  { id: 'rule_title', kind: 'text', width: 26, value: (row) => row.ruleTitle },
  { id: 'finding', kind: 'long', width: 42, value: (row) => row.message },
  {
    id: 'evidence',
    kind: 'list',
    width: 38,
    value: (row) => row.evidence.map((fact) => `${fact.label}: ${fact.value}`),
  },
  { id: 'owner', kind: 'text', width: 18, value: (row) => row.owner },
  { id: 'brand', kind: 'text', width: 12, value: (row) => row.brand },
  { id: 'market', kind: 'text', width: 14, value: (row) => row.market },
  { id: 'status', kind: 'code', width: 14, value: (row) => row.status },
  { id: 'remedy', kind: 'list', width: 50, value: (row) => row.remedy },
  { id: 'new', kind: 'flag', width: 10, value: (row) => row.isNew },
  { id: 'since', kind: 'instant', width: 13, value: (row) => row.since },
  { id: 'assignee', kind: 'text', width: 18, value: (row) => row.assignee },
  { id: 'due_on', kind: 'day', width: 12, value: (row) => row.dueOn },
  { id: 'reason', kind: 'long', width: 30, value: (row) => row.reason },
  { id: 'rule', kind: 'text', width: 22, value: (row) => row.rule },
  { id: 'account_id', kind: 'text', width: 38, value: (row) => row.account },
  { id: 'finding_id', kind: 'text', width: 38, value: (row) => row.id },
]

const inventoryColumns: readonly Column<InventoryLine>[] = [
  { id: 'account', kind: 'text', width: 24, value: (row) => row.handle, link: (row) => webAddress(row.url) },
  { id: 'network', kind: 'text', width: 11, value: (row) => row.networkName },
  { id: 'display_name', kind: 'text', width: 24, value: (row) => row.displayName },
  { id: 'brand', kind: 'text', width: 12, value: (row) => row.brand },
  { id: 'market', kind: 'text', width: 9, value: (row) => row.market },
  { id: 'team', kind: 'text', width: 18, value: (row) => row.team },
  { id: 'owner', kind: 'text', width: 18, value: (row) => row.owner },
  { id: 'audience', kind: 'integer', width: 12, value: (row) => row.audience },
  { id: 'last_post', kind: 'instant', width: 14, value: (row) => row.lastPostAt },
  { id: 'activity', kind: 'code', width: 14, value: (row) => row.activity },
  { id: 'health', kind: 'integer', width: 13, value: (row) => row.health },
  { id: 'findings', kind: 'integer', width: 11, value: (row) => row.findings },
  { id: 'worst_severity', kind: 'code', width: 14, tone: 'severity', value: (row) => row.worstSeverity },
  { id: 'disposition', kind: 'code', width: 14, tone: 'disposition', value: (row) => row.disposition },
  { id: 'into', kind: 'text', width: 18, value: (row) => row.dispositionInto },
  { id: 'owner_left', kind: 'flag', width: 12, value: (row) => row.ownerLeft },
  { id: 'backup_owner', kind: 'text', width: 18, value: (row) => row.extra.backupOwner },
  { id: 'agency', kind: 'text', width: 18, value: (row) => row.extra.agency },
  { id: 'language', kind: 'text', width: 10, value: (row) => row.extra.language },
  { id: 'kind', kind: 'code', width: 12, value: (row) => row.kind },
  { id: 'lifecycle', kind: 'code', width: 14, value: (row) => row.lifecycle },
  { id: 'network_defunct', kind: 'flag', width: 12, value: (row) => row.networkDefunct },
  { id: 'stages', kind: 'codes', width: 20, value: (row) => row.extra.stages },
  { id: 'goals', kind: 'list', width: 26, value: (row) => row.extra.goals },
  { id: 'tags', kind: 'list', width: 18, value: (row) => row.extra.tags },
  { id: 'opened_on', kind: 'day', width: 12, value: (row) => row.extra.openedOn },
  { id: 'reviewed_on', kind: 'day', width: 12, value: (row) => row.extra.reviewedOn },
  { id: 'verified', kind: 'flag', width: 13, value: (row) => row.extra.verified },
  {
    id: 'website',
    kind: 'text',
    width: 30,
    value: (row) => row.extra.website,
    link: (row) => webAddress(row.extra.website),
  },
  { id: 'note', kind: 'long', width: 36, value: (row) => row.extra.note },
  { id: 'external_id', kind: 'text', width: 18, value: (row) => row.extra.externalId },
  { id: 'sources', kind: 'list', width: 30, value: (row) => row.extra.sources },
  { id: 'url', kind: 'text', width: 38, value: (row) => row.url, link: (row) => webAddress(row.url) },
  { id: 'account_id', kind: 'text', width: 38, value: (row) => row.id },
]

export const decisionsTable = (report: Report): Table<DecisionLine> => ({
  id: 'decisions',
  columns: decisionColumns,
  rows: report.decisions,
  printed: 13,
})
export const findingsTable = (report: Report): Table<FindingLine> => ({
  id: 'findings',
  columns: findingColumns,
  rows: report.findings,
  printed: 10,
})
export const inventoryTable = (report: Report): Table<InventoryLine> => ({
  id: 'inventory',
  columns: inventoryColumns,
  rows: report.inventory,
  printed: 15,
})
