import type { Command } from '../command.ts'
import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { backup, restore, verify } from './backup.ts'
import { bundle } from './bundle.ts'
import { hub } from './hub.ts'
import { classify } from './classify.ts'
import { conversations } from './conversations.ts'
import { demo } from './demo.ts'
import { digest } from './digest.ts'
import { discover } from './discover.ts'
import { duplicates } from './duplicates.ts'
import { evidence } from './evidence.ts'
import { erase, receipts } from './erase.ts'
import { expectations } from './expectations.ts'
import { exportFiles } from './export.ts'
import { findings } from './findings.ts'
import { frontier } from './frontier.ts'
import { importAccounts } from './import.ts'
import { init } from './init.ts'
import { insights } from './insights.ts'
import { metrics } from './metrics.ts'
import { outcomes } from './outcomes.ts'
import { packs } from './packs.ts'
import { plan } from './plan.ts'
import { proposals } from './proposals.ts'
import { questionnaire } from './questionnaire.ts'
import { resolve } from './resolve.ts'
import { retention } from './retention.ts'
import { scenarios } from './scenarios.ts'
import { search } from './search.ts'
import { sync } from './sync.ts'
import { triage } from './triage.ts'

/** In the order of `--help`: the order of the work. */
export const commands: readonly Command[] = [
  init,
  resolve,
  importAccounts,
  accounts,
  duplicates,
  discover,
  audit,
  findings,
  packs,
  questionnaire,
  plan,
  frontier,
  evidence,
  scenarios,
  exportFiles,
  digest,
  proposals,
  search,
  classify,
  conversations,
  triage,
  outcomes,
  insights,
  expectations,
  metrics,
  erase,
  retention,
  receipts,
  sync,
  bundle,
  hub,
  backup,
  verify,
  restore,
  demo,
]
