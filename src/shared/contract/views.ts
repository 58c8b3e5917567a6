import { z } from 'zod'
import { SavedView, ViewPage, ViewQuery } from '../model/view.ts'
import { Id } from '../model/words.ts'
import { command, query } from './request.ts'

const name = z.string().trim().min(1).max(120)
const changed = z.object({ changed: z.number().int() })

/** Views that people keep in the workspace, for everyone who opens it; every change can be undone. */
export const views = {
  /** In their order. `start` is the one a page opens with: an id, the name of a built-in one, or null. */
  'views.list': query(
    z.strictObject({ page: ViewPage }),
    z.object({ views: z.array(SavedView), start: z.string().nullable() }),
  ),
  /** Keeps a new view, or what an existing one shows. Refuses with `exists` when the name is taken. */
  'views.save': command(
    z.strictObject({ page: ViewPage, id: Id.optional(), name, query: ViewQuery }),
    z.object({ id: Id }),
  ),
  'views.rename': command(z.strictObject({ id: Id, name }), changed),
  'views.remove': command(z.strictObject({ id: Id }), changed),
  'views.arrange': command(z.strictObject({ page: ViewPage, ids: z.array(Id).max(1000) }), changed),
  'views.start': command(z.strictObject({ page: ViewPage, view: z.string().max(64).nullable() }), changed),
} as const
