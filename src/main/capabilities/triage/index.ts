import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { judgeTriage, triageAgreement } from './judge.ts'
import { listTriaged } from './list.ts'
import { treeOf, weightsOf } from './rules.ts'
import { setTree, setWeights } from './settings.ts'

export const triageQueries: QueryHandlers<'triage.list' | 'triage.agreement' | 'triage.weights' | 'routing.tree'> = {
  'triage.list': listTriaged,
  'triage.agreement': triageAgreement,
  'triage.weights': ({ db }) => weightsOf(db),
  'routing.tree': ({ db }) => treeOf(db),
}

export const triageCommands: CommandHandlers<'triage.judge' | 'triage.setWeights' | 'routing.setTree'> = {
  'triage.judge': judgeTriage,
  'triage.setWeights': setWeights,
  'routing.setTree': setTree,
}

export const triageJobs: JobHandlers<'triage.run' | 'routing.tryTree'> = {
  'triage.run': { thread: 'writer', run: async (context) => (await import('./run.ts')).runTriage(context) },
  'routing.tryTree': {
    thread: 'reader',
    run: async (context, query) => (await import('./try-tree.ts')).tryTree(context, query),
  },
}
