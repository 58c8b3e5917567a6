import type { z } from 'zod'
import { audit } from './audit.ts'
import { packs } from './audit-packs.ts'
import { center } from './center.ts'
import { conversations } from './conversations.ts'
import { coverage } from './coverage.ts'
import { charter } from './charter.ts'
import { exchange } from './exchange.ts'
import { filter } from './filter.ts'
import { duplicates } from './inventory-duplicates.ts'
import { hub } from './hub.ts'
import { insights } from './insights.ts'
import { inventory } from './inventory.ts'
import { discovery } from './inventory-discovery.ts'
import { jobs } from './jobs.ts'
import { outcomes } from './outcomes.ts'
import { people } from './inventory-people.ts'
import { carryOut } from './carry-out.ts'
import { plan } from './plan.ts'
import { privacy } from './privacy.ts'
import { questionnaire } from './questionnaire.ts'
import { reports } from './reports.ts'
import { service } from './service.ts'
import { sync } from './sync.ts'
import { triage } from './triage.ts'
import { views } from './views.ts'
import { workshop } from './workshop.ts'
import { workspace } from './workspace.ts'

/** Every request the service answers. Nothing else crosses the wall between the window and the service. */
export const contract = {
  ...workspace,
  ...inventory,
  ...discovery,
  ...people,
  ...filter,
  ...views,
  ...duplicates,
  ...audit,
  ...packs,
  ...plan,
  ...carryOut,
  ...questionnaire,
  ...charter,
  ...coverage,
  ...reports,
  ...center,
  ...conversations,
  ...triage,
  ...outcomes,
  ...insights,
  ...service,
  ...privacy,
  ...workshop,
  ...sync,
  ...exchange,
  ...hub,
  ...jobs,
} as const

export type Contract = typeof contract
export type RequestName = keyof Contract
export type KindOf<N extends RequestName> = Contract[N]['kind']
/** What the caller sends: defaults may be left out. */
export type QueryInput<N extends RequestName> = z.input<Contract[N]['query']>
/** What the handler reads: parsed, defaults filled in. */
export type Query<N extends RequestName> = z.output<Contract[N]['query']>
export type Answer<N extends RequestName> = z.output<Contract[N]['answer']>
export type NamesOf<K extends 'query' | 'command' | 'job'> = {
  [N in RequestName]: Contract[N]['kind'] extends K ? N : never
}[RequestName]
/** What a request answers over the wire: a job answers with its id, and its result follows by event. */
export type Reply<N extends RequestName> = KindOf<N> extends 'job' ? { job: string } : Answer<N>
