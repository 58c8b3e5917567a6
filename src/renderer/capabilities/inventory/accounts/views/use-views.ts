import { IconBookmark } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView, ViewQuery } from '#shared/model/view.ts'
import { useLatest, useSteady } from '../../../../app/latest.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useActions } from '../../../../app/palette/actions.ts'
import type { Place } from '../place.ts'
import type { LayoutHandle } from '../table/layout.ts'
import { BUILT_IN, plainFilter, viewOf } from './built-in.ts'

/** Views asked for their number of accounts; each further one would be a question per change. */
const COUNTED = 20

export type Views = {
  readonly saved: readonly SavedView[]
  /** The view the page opens with: an id of a saved one, or the name of a built-in one. */
  readonly start: string | null
  /** The view that is shown: a saved one stays so while it is changed. */
  readonly current: string | null
  /** True where a saved view shows something else than it keeps. */
  readonly changed: boolean
  readonly counts: ReadonlyMap<string, number>
  /** What would be kept now. */
  now: () => ViewQuery
  open: (view: string) => void
}

const same = (a: ViewQuery, b: ViewQuery): boolean =>
  plainFilter(a.text) === plainFilter(b.text) &&
  a.sort === b.sort &&
  a.descending === b.descending &&
  a.group === b.group &&
  (b.columns === null || a.columns?.join() === b.columns.join()) &&
  JSON.stringify(a.widths) === JSON.stringify(b.widths)

/** Built-in and saved views, which one is shown, and how another is opened; also from the palette. */
export function useViews(place: Place, layout: LayoutHandle, text: string, counted: boolean): Views {
  const { t } = useTranslation('inventory')
  const { data } = useAsk('views.list', { page: 'accounts' })
  const saved = useMemo(() => data?.views ?? [], [data])
  const texts = useMemo(
    () =>
      [
        ...BUILT_IN.map(({ id, text: filter }) => ({ id, text: filter })),
        ...saved.map(({ id, query }) => ({ id, text: query.text })),
      ].slice(0, COUNTED),
    [saved],
  )
  const numbers = useAsk('accounts.count', { texts: texts.map((one) => one.text) }, counted && data !== undefined)
  const counts = useMemo(
    () =>
      new Map(
        texts.flatMap(({ id }, at) => (numbers.data?.counts[at] === undefined ? [] : [[id, numbers.data.counts[at]]])),
      ),
    [texts, numbers.data],
  )
  const now = useSteady(() => queryOf(place, layout, text))
  const open = useSteady((view: string): void => {
    const found = saved.find(({ id }) => id === view)
    if (found === undefined) {
      const builtIn = BUILT_IN.find(({ id }) => id === view)
      if (builtIn) place.show({ text: builtIn.text, sort: place.sort, group: place.group, view: null })
      return
    }
    const { query } = found
    place.show({
      text: query.text,
      sort: { id: query.sort, direction: query.descending ? 'desc' : 'asc' },
      group: query.group,
      view,
    })
    if (query.columns !== null) layout.set({ ids: query.columns, widths: query.widths })
  })

  // A link that names a view brings its columns; a page opened without one begins with the view chosen for that.
  const begun = useRef(false)
  const start = data?.start ?? null
  const latest = useLatest(place)
  useEffect(() => {
    if (begun.current || data === undefined) return
    begun.current = true
    const { filter, view, account } = latest.current
    const plain = filter.text === '' && filter.sort === 'name' && !filter.group && account === null
    if (view !== null && plain) open(view)
    else if (view === null && plain && start !== null) open(start)
  }, [data, start, latest, open])

  const actions = useMemo(
    () =>
      [...BUILT_IN.map(({ id, word }) => ({ id, name: t(word) })), ...saved].map(({ id, name }) => ({
        id: `view:${id}`,
        label: t('viewAction', { name }),
        icon: IconBookmark,
        run: () => open(id),
      })),
    [t, saved, open],
  )
  useActions('views', actions)
  const own = saved.find(({ id }) => id === place.view) ?? null
  const current = own?.id ?? viewOf(text)
  const changed = own !== null && !same(queryOf(place, layout, text), own.query)
  return useMemo(
    () => ({ saved, start, current, changed, counts, now, open }),
    [saved, start, current, changed, counts, now, open],
  )
}

/** What is shown, as a view keeps it. */
const queryOf = ({ sort, group }: Place, layout: LayoutHandle, text: string): ViewQuery => ({
  text: plainFilter(text),
  sort: sort.id,
  descending: sort.direction === 'desc',
  group,
  columns: [...layout.ids],
  widths: { ...layout.widths },
})
