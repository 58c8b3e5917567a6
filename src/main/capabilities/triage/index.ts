import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { countUnread } from '#main/mirror/queries/triage/facts.ts'
import { triageCard } from './card.ts'
import { judgeTriage, removeRole, triageAgreement } from './judge.ts'
import { listTriaged } from './list.ts'
import { treeOf, weightsOf } from './rules.ts'
import { setTree, setWeights } from './settings.ts'

export const triageQueries: QueryHandlers<
  'triage.card' | 'triage.unread' | 'triage.list' | 'triage.agreement' | 'triage.weights' | 'routing.tree'
> = {
  'triage.card': triageCard,
  'triage.list': listTriaged,
  'triage.unread': ({ db }) => ({ conversations: countUnread(db) }),
  'triage.agreement': triageAgreement,
  'triage.weights': ({ db }) => weightsOf(db),
  'routing.tree': ({ db }) => treeOf(db),
}

export const triageCommands: CommandHandlers<
  'triage.judge' | 'triage.removeRole' | 'triage.setWeights' | 'routing.setTree'
> = {
  'triage.judge': judgeTriage,
  'triage.removeRole': removeRole,
  'triage.setWeights': setWeights,
  'routing.setTree': setTree,
}

export const triageJobs: JobHandlers<
  'triage.run' | 'triage.tryWeights' | 'routing.tryTree' | 'routing.readTree' | 'routing.writeTree'
> = {
  'triage.run': { thread: 'writer', run: async (context) => (await import('./run.ts')).runTriage(context) },
  'triage.tryWeights': {
    thread: 'reader',
    run: async (context, query) => (await import('./try-weights.ts')).tryWeights(context, query),
  },
  'routing.readTree': {
    thread: 'reader',
    run: async (context, query) => (await import('./tree-file.ts')).readTree(context, query),
  },
  'routing.writeTree': {
    thread: 'reader',
    run: async (context, query) => (await import('./tree-file.ts')).writeTree(context, query),
  },
  'routing.tryTree': {
    thread: 'reader',
    run: async (context, query) => (await import('./try-tree.ts')).tryTree(context, query),
  },
}
