import { accountsList } from './080-accounts-list.ts'
import { carryOut } from './260-carry-out.ts'
import { auditEngine } from './140-audit-engine.ts'
import { audit } from './040-audit.ts'
import { conversationImports } from './190-conversation-imports.ts'
import { conversations } from './030-conversations.ts'
import { charter } from './180-charter.ts'
import { connectors } from './330-connectors.ts'
import { core } from './010-core.ts'
import { discovery } from './120-discovery.ts'
import { exchange } from './340-exchange.ts'
import { hub } from './360-hub.ts'
import { importChoices } from './100-import-choices.ts'
import { lifeOfFindings } from './170-life-of-findings.ts'
import { keptFigures } from './310-kept-figures.ts'
import { leanFindings } from './220-lean-findings.ts'
import { leanLog } from './090-lean-log.ts'
import { lists } from './110-lists.ts'
import type { Migration } from './migration.ts'
import { outcomes } from './250-outcomes.ts'
import { plan } from './050-plan.ts'
import { planDocuments } from './280-plan-documents.ts'
import { portfolio } from './020-portfolio.ts'
import { privacy } from './230-privacy.ts'
import { scenarios } from './270-scenarios.ts'
import { search } from './070-search.ts'
import { triage } from './200-triage.ts'
import { workshop } from './300-workshop.ts'
import { workshopParts } from './350-workshop-parts.ts'
import { ratings } from './380-ratings.ts'
import { hubFacts } from './390-hub-facts.ts'
import { workshopAndSync } from './060-workshop-sync.ts'

/** In the order in which they run. */
export const migrations: readonly Migration[] = [
  core,
  portfolio,
  conversations,
  audit,
  plan,
  workshopAndSync,
  search,
  accountsList,
  leanLog,
  importChoices,
  lists,
  discovery,
  auditEngine,
  lifeOfFindings,
  charter,
  conversationImports,
  triage,
  leanFindings,
  privacy,
  outcomes,
  carryOut,
  scenarios,
  planDocuments,
  workshop,
  keptFigures,
  connectors,
  exchange,
  workshopParts,
  hub,
  ratings,
  hubFacts,
]
/** The schema number of a workspace this program writes. */
export const SCHEMA = migrations.at(-1)?.number ?? 0
