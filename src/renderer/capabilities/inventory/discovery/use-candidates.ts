import { useMemo, useState } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import type { Candidate } from '#shared/model/candidate.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { type Span, useRows } from '../../../app/rows.ts'

export const STATES = ['open', 'later', 'ours', 'impostor', 'not_ours'] as const
export type State = (typeof STATES)[number]
export const GROUPINGS = ['source', 'brand', 'network'] as const
export type Grouping = (typeof GROUPINGS)[number]

type List = Answer<'discovery.list'>
const candidatesOf = (answer: List): readonly Candidate[] => answer.candidates
const NONE: List['groups'] = []
/** Name of a group among the closed ones; the group without a brand has an empty key. */
export const groupId = (key: string): string => `group ${key}`

/** The inbox as the link says: decision, grouping and search; its rows and groups, and which groups are closed. */
export function useCandidates() {
  const [parameters, set] = useParameters()
  const text = parameters.get('filter') ?? ''
  const state = STATES.find((one) => one === parameters.get('state')) ?? 'open'
  const group = GROUPINGS.find((one) => one === parameters.get('group')) ?? 'source'
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const query = useMemo(() => ({ state, group, text }), [state, group, text])
  const [open, setOpen] = useState<readonly Span[] | undefined>(undefined)
  const rows = useRows({
    name: 'discovery.list',
    query,
    read: (offset, limit) => ask('discovery.list', { ...query, offset, limit }),
    rowsOf: candidatesOf,
    ...(open ? { open } : {}),
  })
  const groups = rows.head?.groups ?? NONE
  const spans = useMemo(() => openSpans(groups, closed), [groups, closed])
  if (spans !== open) setOpen(spans)
  return {
    ...rows,
    text,
    state,
    group,
    query,
    groups,
    closed,
    setText: (next: string) => set({ filter: next }),
    setState: (next: State) => set({ state: next === 'open' ? null : next, candidate: null }),
    setGroup: (next: string) => {
      setClosed(new Set())
      set({ group: next === 'source' ? null : next })
    },
    toggleGroup: (id: string) => setClosed((known) => toggled(known, id)),
  }
}
export type Candidates = ReturnType<typeof useCandidates>

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The rows of the groups that are open, in order. */
function openSpans(groups: List['groups'], closed: ReadonlySet<string>): Span[] {
  let row = 0
  const spans: Span[] = []
  for (const { key, count } of groups) {
    if (!closed.has(groupId(key))) spans.push({ from: row, to: row + count })
    row += count
  }
  return spans
}
