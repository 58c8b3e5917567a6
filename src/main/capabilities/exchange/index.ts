import { Refusal } from '#shared/contract/error.ts'
import { fingerprintKept } from '#main/adapters/exchange/keys.ts'
import { openClashes } from '#main/mirror/exchange/clash-rows.ts'
import { peerOf, peersOf } from '#main/mirror/exchange/peers.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '../handler.ts'
import { clashInWords } from './clash-in-words.ts'
import { exportBundle } from './export.ts'
import { mergeBundle } from './merge-bundle.ts'
import { readBundle } from './read-bundle.ts'
import { settleClash } from './settle.ts'

export const exchangeQueries: QueryHandlers<'exchange.state' | 'exchange.clashes'> = {
  'exchange.state': ({ db, home }) => ({
    fingerprint: fingerprintKept(home),
    partners: peersOf(db).map(({ fingerprint, name, knownSince, receivedAt, sentAt }) => ({
      fingerprint,
      name,
      knownSince,
      receivedAt,
      sentAt,
    })),
    clashes: openClashes(db, 1).total,
  }),
  'exchange.clashes': (context, { limit }) => {
    const { total, clashes } = openClashes(context.db, limit)
    return { total, clashes: clashes.map((clash) => clashInWords(context, clash)) }
  },
}

export const exchangeCommands: CommandHandlers<'exchange.settle'> = { 'exchange.settle': settleClash }

export const exchangeJobs: JobHandlers<'exchange.export' | 'exchange.preview' | 'exchange.import'> = {
  'exchange.export': exportBundle,
  'exchange.preview': {
    thread: 'writer',
    run: async (context, { file }) => {
      const bundle = await readBundle(context, file)
      return context.rehearse((changes) => mergeBundle(context, changes, bundle, file))
    },
  },
  'exchange.import': {
    thread: 'writer',
    run: async (context, { file, trust }) => {
      const bundle = await readBundle(context, file)
      const { name, fingerprint } = bundle.manifest.from
      if (!trust && peerOf(context.db, fingerprint) === null)
        throw new Refusal('bundle_untrusted', 'a key that is not known', { name, fingerprint })
      return context.transaction((changes) => mergeBundle(context, changes, bundle, file))
    },
  },
}
