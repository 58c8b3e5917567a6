import { useMemo, useState } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import type { Finding } from '#shared/model/finding.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { type Span, useRows } from '../../../app/rows.ts'
import { GROUPINGS, listText, STATES } from './list-query.ts'

type List = Answer<'findings.list'>
const findingsOf = (answer: List): readonly Finding[] => answer.findings
const NONE: List['groups'] = []
/** Name of a group among the closed ones; groups without an owner or a market have an empty key. */
export const groupId = (key: string): string => `group ${key}`

/** The inbox as the link says: filter, status, grouping; its rows and groups, and which groups are closed. */
export function useFindings() {
  const [parameters, set] = useParameters()
  const filter = parameters.get('filter') ?? ''
  const state = STATES.find((one) => one === parameters.get('state')) ?? 'open'
  const group = GROUPINGS.find((one) => one === parameters.get('group')) ?? 'rule'
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const query = useMemo(() => ({ text: listText(filter, state), group }), [filter, state, group])
  const [open, setOpen] = useState<readonly Span[] | undefined>(undefined)
  const rows = useRows({
    name: 'findings.list',
    query,
    read: (offset, limit) => ask('findings.list', { ...query, offset, limit }),
    rowsOf: findingsOf,
    ...(open ? { open } : {}),
  })
  const groups = rows.head?.groups ?? NONE
  const spans = useMemo(() => openSpans(groups, closed), [groups, closed])
  if (spans !== open) setOpen(spans)

  return {
    ...rows,
    filter,
    state,
    group,
    query,
    groups,
    closed,
    setFilter: (text: string) => set({ filter: text }),
    setState: (next: string) => set({ state: next === 'open' ? null : next }),
    setGroup: (next: string) => {
      setClosed(new Set())
      set({ group: next === 'rule' ? null : next })
    },
    toggleGroup: (id: string) => setClosed((known) => toggled(known, id)),
    closeAll: (yes: boolean) => setClosed(yes ? new Set(groups.map(({ key }) => groupId(key))) : new Set()),
  }
}
export type Findings = ReturnType<typeof useFindings>

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
