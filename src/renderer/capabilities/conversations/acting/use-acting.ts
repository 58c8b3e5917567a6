import i18next from 'i18next'
import { useState } from 'react'
import type { ConversationPatch } from '#shared/contract/conversations.ts'
import type { TriagePatch } from '#shared/model/triage.ts'
import type { ContactRole } from '#shared/model/words.ts'
import { ask } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'
import { nothingSelected, type Selection, selectedCount } from '../../../components/table/selection.ts'
import type { Conversations } from '../list/use-conversations.ts'
import type { Place } from '../list/use-place.ts'

/** What is asked before it is done: who, which team, until when. */
export type Asking = 'assign' | 'route' | 'snooze' | 'role'

type Did = 'confirm' | 'role' | 'done' | 'reopen' | 'priority' | 'assign' | 'snooze' | 'route'

/** Conversations changed by one step at most. */
const MOST = 10_000
const PAGE = 1000

/** Ids of a whole list, those of `but` left out. */
async function idsOf(query: Conversations['query'], but: ReadonlySet<string>): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const { conversations } = await ask('conversations.list', { ...query, offset, limit: PAGE })
    for (const { id } of conversations) if (!but.has(id)) ids.push(id)
    if (conversations.length < PAGE) break
  }
  return ids
}

/** What people do with the selected conversations or, without a selection, with the one that is read. */
export function useActing(list: Conversations, place: Place) {
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [asking, setAsking] = useState<Asking | null>(null)
  const selected = selectedCount(selection, list.total)
  const one = place.row ?? null
  const count = selected > 0 ? selected : place.id === null ? 0 : 1

  const ids = async (): Promise<string[]> => {
    if (selected === 0) return place.id === null ? [] : [place.id]
    return selection.mode === 'some' ? [...selection.ids] : idsOf(list.query, selection.ids)
  }
  const run = (what: Did, work: (ids: string[]) => Promise<{ changed: number }>): void => {
    setAsking(null)
    const act = async (): Promise<void> => {
      const chosen = await ids()
      if (chosen.length === 0) return
      const { changed } = await work(chosen)
      setSelection(nothingSelected)
      await queryClient.invalidateQueries()
      if (changed > 0)
        toastDone(
          i18next.t(`conversations:did_${what}`, {
            count: changed,
          }),
        )
    }
    act().catch(tellProblem)
  }
  const patch = (what: Did, change: ConversationPatch): void =>
    run(what, (chosen) => ask('conversations.update', { ids: chosen, patch: change }))
  const judge = (what: Did, said: TriagePatch): void =>
    run(what, (chosen) => ask('triage.judge', { ids: chosen, patch: said }))
  return {
    selection,
    setSelection,
    selected,
    count,
    one,
    asking,
    ask: (what: Asking) => {
      if (count > 0) setAsking(what)
    },
    stopAsking: () => setAsking(null),
    /** Closes; a single one that is closed is opened again. */
    done: () =>
      selected === 0 && one?.status === 'resolved'
        ? patch('reopen', { status: 'open' })
        : patch('done', { status: 'resolved' }),
    priority: (level: number) =>
      selected === 0 && one?.priority === level
        ? judge('priority', { priority: null })
        : judge('priority', { priority: level }),
    /** Says that what triage found is right. */
    confirm: () => judge('confirm', {}),
    role: (role: ContactRole, roleEvidence: string) => judge('role', { role, roleEvidence }),
    assign: (assigneeId: string | null) => patch('assign', { assigneeId }),
    snooze: (until: number) => patch('snooze', { status: 'snoozed', snoozedUntil: until }),
    route: (teamId: string) => run('route', (chosen) => ask('conversations.route', { ids: chosen, teamId })),
  }
}
export type Acting = ReturnType<typeof useActing>
