import Database from 'better-sqlite3'
import { readContext } from '#main/capabilities/index.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { hubSteps } from '#main/capabilities/hub/steps.ts'
import { isExchanged } from '#main/domain/exchange/shape.ts'
import type { Row } from '#main/domain/exchange/fold.ts'
import { changeLog, type ChangeWriter } from '#main/mirror/changes.ts'
import type { EntityName } from '#main/mirror/entities.ts'
import { stepsOf } from '#main/mirror/exchange/knows.ts'
import { joinHub } from '#main/mirror/hub/row.ts'
import { migrate } from '#main/mirror/migrate.ts'
import { checkIntegrity } from '#main/mirror/queries/workspace.ts'
import type { Hub } from '#main/adapters/hub/index.ts'
import { round } from '#main/service/hub/round.ts'
import type { Write } from '#main/service/hub/signs.ts'
import type { Step } from '#shared/model/exchange.ts'
import { Replica } from './replica.ts'

/** Somebody at work on a workspace that a hub is shared through. */
export type Desk = {
  readonly device: string
  /** One step of work. */
  step(work: (writer: DeskWriter) => void): void
  /** Rows of a table by id. */
  rows(entity: EntityName): Map<string, Row>
  /** Sends and merges. @param die is asked between the parts of it, and may throw as if the power went */
  round(hub: Hub, die: () => void): Promise<number>
  /** Ids of all steps here, with how many lines each has. */
  steps(): Map<string, number>
  problems(): string[]
}
export type DeskWriter = {
  insert(entity: EntityName, id: string, row: Row): void
  update(entity: EntityName, id: string, patch: Row): void
  remove(entity: EntityName, id: string): void
}

/** A workspace in memory, with the merging of the real one. */
export function mapDesk(device: string, now: () => number): Desk {
  const replica = new Replica(device, now)
  const [sent, settled] = [new Set<string>(), new Set<string>()]
  let cursor = 0
  const travelling = (id: string): Step => {
    const step = replica.steps.get(id)
    if (!step) throw new Error(`no step ${id}`)
    const lines = step.lines.map(({ clock, entity, key, before, after }) => ({ clock, entity, key, before, after }))
    return { ...step, at: now(), actor: device, action: 'work', kind: 'do', reverts: null, lines }
  }
  return {
    device,
    step: (work) => void replica.step(() => work(replica)),
    rows: (entity) => replica.all(entity),
    async round(hub, die) {
      let did = 0
      for (let times = 0; times < 6; times++) {
        const waiting = [...replica.steps.keys()].filter((id) => !sent.has(id))
        for (let at = 0; at < waiting.length; at += 50) {
          const part = waiting.slice(at, at + 50)
          const { refused } = await hub.push(part.map(travelling))
          if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`)
          die()
          for (const id of part) sent.add(id)
          did += part.length
        }
        const came: Step[] = []
        let end = cursor
        for await (const { seq, steps } of hub.pull(cursor)) {
          die()
          came.push(...steps)
          end = seq
        }
        const unseen = new Set([...replica.steps.keys()].filter((id) => !settled.has(id)))
        const fresh = came.filter(({ id }) => !replica.steps.has(id))
        replica.pull(
          came.map(({ lines, ...head }) => ({ ...head, lines: lines.map((line) => ({ ...line, batch: head.id })) })),
          unseen,
        )
        for (const { id } of came) sent.add(id)
        for (const id of sent) settled.add(id)
        cursor = end
        did += fresh.length
        if ([...replica.steps.keys()].every((id) => sent.has(id))) break
      }
      return did
    },
    steps: () => new Map([...replica.steps].map(([id, { lines }]) => [id, lines.length])),
    problems: () => replica.problems(),
  }
}

const empty: Buffer = (() => {
  const db = new Database(':memory:')
  migrate(db)
  return db.serialize()
})()

/** A real workspace with the real rounds; only its threads are left out. */
export function realDesk(device: string, now: () => number): Desk & { readonly db: Database.Database } {
  const db = new Database(empty)
  db.pragma('foreign_keys = ON')
  const log = changeLog(db, device)
  const there = { member: device, name: device, role: 'lead' as const, brands: null, markets: null }
  joinHub(db, { ...there, hub: 'hub', url: 'postgres://hub/hub', ca: null, login: device }, 1)
  let count = 0
  const newId = (): string => `${device}-${String(++count).padStart(5, '0')}`
  const begin = (kind: 'do' | 'quiet'): ChangeWriter =>
    log.begin({ id: newId(), at: now(), actor: device, action: 'work', kind })
  const exclusively = async <T>(work: () => Promise<T> | T): Promise<T> => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const value = await work()
      db.exec('COMMIT')
      return value
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
  const context: JobContext = {
    ...readContext({ db, language: 'en', now: now(), file: 'w.muster', home: '' }),
    actor: device,
    device,
    devices: { printPdf: () => Promise.reject(new Error('no printer')) },
    newId,
    progress: () => undefined,
    transaction: (work, kind = 'do') =>
      exclusively(async () => {
        const changes = begin(kind)
        const value = await work(changes)
        changes.finish()
        return value
      }),
    rehearse: () => Promise.reject(new Error('nothing is rehearsed')),
    part: () => Promise.reject(new Error('nothing is asked of other jobs')),
    beside: async (step, query, take) => step.run({ db, hand: take }, query),
    facts: exclusively,
    aside: exclusively,
  }
  return {
    db,
    device,
    step(work) {
      db.transaction(() => {
        const changes = begin('do')
        work({
          insert: (entity, id, row) => changes.insert(entity, id, row),
          update: (entity, id, patch) => void changes.update(entity, id, patch),
          remove: (entity, id) => void changes.remove(entity, id),
        })
        changes.finish()
      })()
    },
    rows(entity) {
      const all = db.prepare(`SELECT * FROM ${entity}`).all() as (Row & { id: string })[]
      return new Map(all.map(({ id, ...row }) => [id, row]))
    },
    async round(hub, die) {
      const write: Write = async (name, query) => {
        die()
        const run = hubSteps[name] as (context: JobContext, query: unknown) => Promise<never>
        const answer = await run(context, query)
        die()
        return answer
      }
      const { sent, steps, factsSent, messages, figures } = await round(db, hub, write, {
        isCancelled: () => false,
        progress: () => undefined,
      })
      return sent + steps + factsSent + messages + figures
    },
    steps() {
      const seqs = db.prepare("SELECT seq FROM batch WHERE clock <> ''").pluck().all() as number[]
      const all = [...stepsOf(db, seqs, isExchanged)].filter(({ lines }) => lines.length > 0)
      return new Map(all.map(({ id, lines }) => [id, lines.length]))
    },
    problems: () => [...checkIntegrity(db).problems],
  }
}
