import { connectors } from '#main/capabilities/sync/connectors/index.ts'
import type { Connector, Stream, SyncGround } from '#main/capabilities/sync/connectors/connector.ts'
import type { Laying } from '#main/capabilities/sync/steps.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { type ConnectorRow, connectorRows, groundAccounts, groundBrands } from '#main/mirror/queries/sync/connectors.ts'
import { dueTasks, type TaskRow, taskRows } from '#main/mirror/queries/sync/tasks.ts'
import { ConnectorSettings, ConnectorType } from '#shared/model/sync.ts'

/** A connector as it can be used: its row, its kind, its settings and its streams by their names. */
export type Source = {
  readonly row: ConnectorRow
  readonly kind: Connector
  readonly settings: ConnectorSettings
  readonly streams: ReadonlyMap<string, Stream>
}
export type Planned = { readonly task: TaskRow; readonly source: Source; readonly stream: Stream }

/** Whether the hosts of a source may be addresses inside a private network. */
export const isInside = ({ settings }: Pick<Source, 'settings'>): boolean => settings['inside'] === 'yes'

/** What an agreement is kept under: whoever agreed to a host outside has not agreed that its name may lead inside. */
export const consentOf = (source: Source): string => (isInside(source) ? `${source.row.id} inside` : source.row.id)

export const streamName = ({ what, subject }: { what: string; subject: string }): string => `${what} ${subject}`

/** Reads what every connector would ask. One whose settings cannot be used (a hostile file) has no streams. */
export function readSources(db: Mirror): Map<string, Source> {
  const asked = new Map<string, ReturnType<typeof groundAccounts>>()
  const ground: SyncGround = {
    accounts(networks) {
      const key = networks?.join(' ') ?? '*'
      const found = asked.get(key) ?? groundAccounts(db, networks)
      asked.set(key, found)
      return found
    },
    brands: () => groundBrands(db),
  }
  const found = new Map<string, Source>()
  for (const row of connectorRows(db)) {
    const type = ConnectorType.safeParse(row.type)
    if (!type.success) continue
    const kind = connectors[type.data]
    const settings = settingsOf(row.settings)
    const streams = settings === null || kind.fault(settings) !== null ? [] : kind.streams(settings, ground)
    found.set(row.id, {
      row,
      kind,
      settings: settings ?? {},
      streams: new Map(streams.map((stream) => [streamName(stream), stream])),
    })
  }
  return found
}

function settingsOf(text: string): ConnectorSettings | null {
  try {
    return ConnectorSettings.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const planned = (sources: ReadonlyMap<string, Source>, task: TaskRow): Planned | null => {
  const source = sources.get(task.connectorId)
  const stream = source?.streams.get(streamName(task))
  return source && stream ? { task, source, stream } : null
}

/** What may go on at `now`, read as far as it is needed. */
export function* planDue(db: Mirror, sources: ReadonlyMap<string, Source>, now: number): Generator<Planned> {
  for (const task of dueTasks(db, now)) {
    const one = planned(sources, task)
    if (one) yield one
  }
}

/** The queue as it stands, each line with its stream; lines without one wait to be taken away. */
export function readPlan(db: Mirror, sources: ReadonlyMap<string, Source>): Planned[] {
  return taskRows(db).flatMap((task) => planned(sources, task) ?? [])
}

/** What has to be added to the queue, and taken away from it, so that it follows the sources. */
export function layingOf(db: Mirror, sources: ReadonlyMap<string, Source>): Laying | null {
  const known = new Set<string>()
  const gone: string[] = []
  for (const task of taskRows(db)) {
    const name = streamName(task)
    if (sources.get(task.connectorId)?.streams.has(name)) known.add(`${task.connectorId} ${name}`)
    else gone.push(task.id)
  }
  const added = [...sources].flatMap(([connectorId, { streams }]) =>
    [...streams].flatMap(([name, { what, subject }]) =>
      known.has(`${connectorId} ${name}`) ? [] : [{ connectorId, what, subject }],
    ),
  )
  return added.length + gone.length === 0 ? null : { added, gone }
}
