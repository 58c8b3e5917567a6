import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { choosePack, copyPack, removePack, savePack } from './change.ts'
import { getPack, listPacks } from './read.ts'

export const packQueries: QueryHandlers<'packs.list' | 'packs.get'> = { 'packs.list': listPacks, 'packs.get': getPack }

export const packCommands: CommandHandlers<'packs.copy' | 'packs.save' | 'packs.remove' | 'packs.choose'> = {
  'packs.copy': copyPack,
  'packs.save': savePack,
  'packs.remove': removePack,
  'packs.choose': choosePack,
}

export const packJobs: JobHandlers<'packs.import' | 'packs.export' | 'packs.preview'> = {
  'packs.import': {
    thread: 'writer',
    run: async (context, query) => (await import('./files.ts')).importPack(context, query),
  },
  'packs.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./files.ts')).exportPack(context, query),
  },
  'packs.preview': {
    thread: 'reader',
    run: async (context, query) => (await import('./preview.ts')).previewPack(context, query),
  },
}
