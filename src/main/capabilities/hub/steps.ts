import type { Step } from '#shared/model/exchange.ts'
import { isExchanged } from '#main/domain/exchange/shape.ts'
import { awaiting, withoutLines } from '#main/domain/exchange/silent.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { mergeStore, type Silent } from '#main/mirror/exchange/store.ts'
import { keepPulled, keepSilent } from '#main/mirror/hub/arrive.ts'
import { type HubRow, type HubStanding, hubRow, joinHub, noteStanding } from '#main/mirror/hub/row.ts'
import { noteSent, refusedAndUndone, setStepsAside } from '#main/mirror/hub/waiting.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { adoptWorkspace, isUntouched, workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { JobContext } from '../handler.ts'
import { hubFactSteps } from './facts.ts'
import { decides, mergePulled } from './merge.ts'

export type Sent = {
  readonly sent: readonly string[]
  readonly refused: readonly { readonly step: string; readonly reason: string; readonly detail: string | null }[]
}
export type Joining = HubStanding &
  Pick<HubRow, 'hub' | 'url' | 'ca' | 'login'> & { readonly workspace: { readonly id: string; readonly name: string } }

/** Whether a workspace may become the one of a hub. */
export function fitOf(db: Mirror, id: string): 'same' | 'empty' | 'other' {
  if (workspaceMeta(db).id === id) return 'same'
  return isUntouched(db) ? 'empty' : 'other'
}

/** Takes steps back that nobody else ever gets. @returns how many rows were looked at */
export function setAside(db: Mirror, changes: ChangeWriter, steps: readonly string[]): number {
  const lines = setStepsAside(db, steps).filter(({ entity }) => isExchanged(entity))
  if (lines.length === 0) return 0
  const row = hubRow(db)
  const silent: Silent[] = []
  db.pragma('defer_foreign_keys = ON')
  const store = mergeStore(db, changes, new Map(), Number.MAX_SAFE_INTEGER, {
    undoable: false,
    silent: row !== null && !decides(row) ? (one) => void silent.push(one) : null,
  })
  withoutLines(store, { came: () => false, unseen: () => false }, lines)
  store.finish()
  keepSilent(db, awaiting(store, silent))
  return new Set(lines.map(({ entity, key }) => `${entity} ${key}`)).size
}

/** What the service asks of the writer while it speaks with the hub. No page of the window can. */
export const hubSteps = {
  ...hubFactSteps,
  /** @throws Refusal `hub_foreign` where another workspace with work in it is open */
  'hub.joined': (context: JobContext, { workspace, ...to }: Joining) =>
    context.transaction((changes) => {
      const fit = fitOf(context.db, workspace.id)
      if (fit === 'other') throw new Refusal('hub_foreign', `workspace ${workspace.id}`, { name: workspace.name })
      if (fit === 'empty') adoptWorkspace(context.db, workspace)
      joinHub(context.db, to, context.now)
      changes.touch('hub')
      return null
    }, 'quiet'),
  'hub.standing': (context: JobContext, now: HubStanding & { lastSeq: number }) =>
    context.aside(() => noteStanding(context.db, { ...now, device: context.device }, context.now)),
  'hub.sent': (context: JobContext, { sent, refused }: Sent) =>
    context.aside(() => noteSent(context.db, sent, refused, context.now)),
  'hub.keep': (context: JobContext, { steps, seq }: { steps: readonly Step[]; seq: number }) =>
    context.aside(() => keepPulled(context.db, steps, seq)),
  'hub.merge': mergePulled,
  /** Refused steps that were taken back here need no answer any more, and neither does what took them back. */
  'hub.settle': (context: JobContext, _nothing: Record<string, never>) => {
    const undone = refusedAndUndone(context.db)
    if (undone.length === 0) return Promise.resolve(0)
    return context.transaction(
      (changes) =>
        setAside(
          context.db,
          changes,
          undone.flatMap(({ step, undo }) => [step, undo]),
        ),
      'quiet',
    )
  },
}
export type HubSteps = typeof hubSteps
