import type { CommandHandlers, JobHandlers, QueryHandlers } from '../handler.ts'
import { findContact, joinContacts, updateContact } from './contacts.ts'
import { previewErase } from './erase.ts'
import { receipts } from './receipts.ts'
import { previewRetention, rulesOf, setRules } from './retention.ts'

export const privacyQueries: QueryHandlers<
  'contacts.find' | 'privacy.previewErase' | 'privacy.receipts' | 'privacy.rules' | 'privacy.previewRetention'
> = {
  'contacts.find': findContact,
  'privacy.previewErase': previewErase,
  'privacy.receipts': (context) => ({ receipts: receipts(context) }),
  'privacy.rules': (context) => previewRetention(context, { rules: rulesOf(context) }),
  'privacy.previewRetention': previewRetention,
}

export const privacyCommands: CommandHandlers<'contacts.update' | 'contacts.join' | 'privacy.setRules'> = {
  'contacts.update': updateContact,
  'contacts.join': joinContacts,
  'privacy.setRules': setRules,
}

export const privacyJobs: JobHandlers<'privacy.erase' | 'privacy.retain'> = {
  'privacy.erase': {
    thread: 'writer',
    run: async (context, query) => (await import('./erase.ts')).erase(context, query),
  },
  'privacy.retain': {
    thread: 'writer',
    run: async (context, query) => (await import('./retention.ts')).retain(context, query),
  },
}
