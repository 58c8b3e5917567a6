import { Refusal } from '#shared/contract/error.ts'
import type { ViewPage } from '#shared/model/view.ts'
import { nextPosition, savedViews, setting, viewByName, viewPlace } from '#main/mirror/queries/views.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../handler.ts'

const startKey = (page: ViewPage): string => `view.start.${page}`

export const viewQueries: QueryHandlers<'views.list'> = {
  'views.list': ({ db }, { page }) => ({ views: savedViews(db, page), start: setting(db, startKey(page)) }),
}

function pageOf({ db }: WriteContext, id: string): ViewPage {
  const place = viewPlace(db, id)
  if (place === null) throw new Refusal('not_found', `no view ${id}`, { id })
  return place.page
}

function freeName({ db }: WriteContext, page: ViewPage, name: string, own: string | undefined): void {
  const taken = viewByName(db, page, name)
  if (taken !== null && taken !== own) throw new Refusal('exists', `a view ${name} exists`, { name, view: taken })
}

function setStart({ db, changes }: WriteContext, page: ViewPage, view: string | null): number {
  const key = startKey(page)
  const now = setting(db, key)
  if (now === view) return 0
  if (view === null) changes.remove('setting', key)
  else if (now === null) changes.insert('setting', key, { value: view })
  else changes.update('setting', key, { value: view })
  return 1
}

type Names = 'views.save' | 'views.rename' | 'views.remove' | 'views.arrange' | 'views.start'

export const viewCommands: CommandHandlers<Names> = {
  'views.save': (context, { page, id, name, query }) => {
    const { db, changes, newId } = context
    freeName(context, page, name, id)
    const text = JSON.stringify(query)
    if (id === undefined) {
      const made = newId()
      changes.insert('saved_view', made, { page, name, query: text, position: nextPosition(db, page) })
      return { id: made }
    }
    pageOf(context, id)
    changes.update('saved_view', id, { name, query: text })
    return { id }
  },
  'views.rename': (context, { id, name }) => {
    freeName(context, pageOf(context, id), name, id)
    return { changed: context.changes.update('saved_view', id, { name }) ? 1 : 0 }
  },
  /** A page that opened with it opens as before. */
  'views.remove': (context, { id }) => {
    const page = pageOf(context, id)
    if (setting(context.db, startKey(page)) === id) setStart(context, page, null)
    return { changed: context.changes.remove('saved_view', id) ? 1 : 0 }
  },
  'views.arrange': ({ changes }, { ids }) => ({
    changed: ids.filter((id, at) => changes.update('saved_view', id, { position: at + 1 })).length,
  }),
  'views.start': (context, { page, view }) => ({ changed: setStart(context, page, view) }),
}
