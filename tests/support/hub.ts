import { connectHub, type Hub, initHub } from '#main/adapters/hub/index.ts'
import type { Row, Step } from '#shared/model/exchange.ts'
import type { TestPostgres } from './postgres.ts'

export const SCHEMA = 350
let made = 0
let moment = Date.now()

/** A hub of its own, its founder signed in, and how others come in. */
export async function makeHub(server: TestPostgres): Promise<{
  workspace: string
  url: string
  admin: Hub
  invite: (
    name: string,
    role: 'viewer' | 'auditor' | 'lead' | 'admin',
    brands?: string[] | null,
    markets?: string[] | null,
  ) => Promise<Member>
}> {
  const url = await server.makeDatabase(`hub${++made}`)
  const workspace = { id: `w${made}`, name: 'Halvorn Group' }
  const founded = await initHub({ url, password: server.password }, workspace, SCHEMA, {
    name: 'Ada',
    device: 'ada',
    password: 'ada-secret',
  })
  const as = (login: string): string => url.replace('postgres@', `${login}@`)
  const admin = await connectHub({ url: as(founded.login), password: 'ada-secret' }, SCHEMA)
  return {
    workspace: workspace.id,
    url,
    admin,
    async invite(name, role, brands = null, markets = null) {
      const invited = await admin.invite(name, role, brands, markets)
      const address = { url: as(invited.login), password: `${name}-secret` }
      const first = await connectHub({ ...address, password: invited.password }, SCHEMA)
      await first.joinWith(address.password, name.toLowerCase())
      await first.close()
      return { id: invited.id, address, once: invited.password, hub: await connectHub(address, SCHEMA) }
    },
  }
}
export type Member = { id: string; address: { url: string; password: string }; once: string; hub: Hub }

export const clock = (): string => `${(moment += 10).toString(16).padStart(12, '0')}-0000`
export type Said = [entity: string, key: string, before: Row | null, after: Row | null]
export const step = (device: string, id: string, ...said: Said[]): Step => {
  const lines = said.map(([entity, key, before, after]) => ({ clock: clock(), entity, key, before, after }))
  return {
    id,
    at: moment,
    device,
    actor: device,
    action: 'test',
    kind: 'do',
    reverts: null,
    clock: lines.at(-1)?.clock ?? clock(),
    lines,
  }
}
export const account = (key: string, brand: string | null, market: string | null = null): Said => [
  'account',
  key,
  null,
  { handle: key, brand_id: brand, market_id: market },
]
export const brand = (key: string, parent: string | null = null): Said => [
  'brand',
  key,
  null,
  { name: key, parent_id: parent },
]

export async function pulled(hub: Hub, cursor = 0): Promise<{ keys: string[]; seq: number; steps: Step[] }> {
  const steps: Step[] = []
  let seq = cursor
  for await (const portion of hub.pull(cursor)) {
    steps.push(...portion.steps)
    seq = portion.seq
  }
  return { seq, steps, keys: steps.flatMap(({ lines }) => lines.map(({ entity, key }) => `${entity} ${key}`)) }
}
export const reasons = async (hub: Hub, ...steps: Step[]): Promise<string[]> =>
  (await hub.push(steps)).refused.map(
    ({ step: id, reason, detail }) => `${id} ${reason}${detail === null ? '' : ` ${detail}`}`,
  )
