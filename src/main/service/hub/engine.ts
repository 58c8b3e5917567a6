import { connectHub, type Hub, type HubAddress, initHub } from '#main/adapters/hub/index.ts'
import { invitationIn, scopeOf } from '#main/capabilities/hub/index.ts'
import { fitOf } from '#main/capabilities/hub/steps.ts'
import { addressOf, secretKeyOf, writeInvitation } from '#main/domain/hub/invitation.ts'
import { type HubRow, hubRow } from '#main/mirror/hub/row.ts'
import { factsWait } from '#main/mirror/hub/facts/queue.ts'
import { waitingCount } from '#main/mirror/hub/waiting.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { HubResult, HubView } from '#shared/model/hub.ts'
import type { HubNames } from './names.ts'
import { viewOf } from './view.ts'
import { round } from './round.ts'
import type { Signs, Write } from './signs.ts'

export type HubSetup = {
  readonly db: Mirror
  readonly write: Write
  readonly device: string
  secret(key: string): Promise<string | null>
  /** How the workspace stands with its hub is different. */
  told(): void
  /** Whether this program has the writer's place; another one only looks. */
  readonly canWrite: boolean
  /** Stays connected and goes on by itself; otherwise only what is asked for is done. */
  readonly auto: boolean
}

export type HubEngine = {
  answer(name: HubNames, query: unknown): Promise<unknown>
  run(signs: {
    isCancelled(): boolean
    progress(done: number, total: number, subject: string | null): void
  }): Promise<HubResult>
  /** The workspace changed: what waits is sent a little later. */
  follow(): void
  /** The network may be back, or a password there. */
  wake(): void
  /** Joined, left, or refused steps were taken back. */
  look(): void
  close(): Promise<void>
}

/** Own steps are sent so long after the last of them, in milliseconds: a person's next step is often a moment away. */
const SEND_MS = 2_500
/** News are looked for so often while the hub cannot tell, and while it can in case the line died unnoticed. */
const POLL_MS = 60_000
const HEARTBEAT_MS = 300_000
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 300_000
const TELL_MS = 250

/** Keeps a workspace and its hub the same: one connection, one round at a time, a timer while nothing happens. */
export function hubEngine(setup: HubSetup): HubEngine {
  const { db } = setup
  let hub: Hub | null = null
  let unlisten: (() => void) | null = null
  let listens = false
  let working: Promise<unknown> = Promise.resolve()
  let busy = false
  let connecting = false
  let problem: string | null = null
  let tries = 0
  let nextAt: number | null = null
  let lastSeq: number | null = null
  let running: HubView['running'] = null
  let runningSince = 0
  let noSecret = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let telling: ReturnType<typeof setTimeout> | null = null
  let closed = false

  function tell(): void {
    telling ??= setTimeout(() => {
      telling = null
      if (!closed) setup.told()
    }, TELL_MS)
  }

  async function drop(): Promise<void> {
    const old = hub
    hub = null
    listens = false
    unlisten?.()
    unlisten = null
    await old?.close().catch(() => undefined)
  }

  function addressFor(row: HubRow, password: string): HubAddress {
    return { url: row.url, password, ...(row.ca === null ? {} : { ca: row.ca }) }
  }

  /** @throws Refusal `hub_none`, `hub_password`, and those of connecting */
  async function connected(): Promise<Hub> {
    if (hub) return hub
    const row = hubRow(db)
    if (!row) throw new Refusal('hub_none', 'not joined')
    const password = await setup.secret(secretKeyOf(row.login))
    noSecret = password === null
    if (password === null) throw new Refusal('hub_password', 'no password of the hub on this computer')
    connecting = true
    tell()
    try {
      const made = await connectHub(addressFor(row, password), SCHEMA)
      hub = made
      if (setup.auto && !closed)
        unlisten = await made
          .listen(
            (seq, of) => {
              const row = hubRow(db)
              if (of === 'steps') lastSeq = Math.max(lastSeq ?? 0, seq)
              if (seq > ((of === 'steps' ? row?.cursor : row?.factsCursor) ?? seq)) plan(50 + Math.random() * 400)
            },
            () => {
              void drop().then(() => plan(wait()))
              tell()
            },
          )
          .then(
            (stop) => {
              listens = true
              return stop
            },
            () => null,
          )
      return made
    } finally {
      connecting = false
      tell()
    }
  }

  /** One after another, whoever asks. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = working.then(work, work)
    working = mine.catch(() => undefined)
    return mine
  }

  /** What is asked of the hub; a line that broke is made anew by the next who asks. */
  async function asking<T>(work: (hub: Hub) => Promise<T>): Promise<T> {
    return alone(async () => {
      const was = hub
      try {
        return await work(await connected())
      } catch (error) {
        if (isLost(error)) await drop()
        // A line that was open may have died unnoticed; one that was just made tells the truth.
        if (was === null || !isLost(error) || closed) throw error
        return await work(await connected())
      } finally {
        if (!setup.auto) await drop()
      }
    })
  }

  const isLost = (error: unknown): boolean =>
    !(error instanceof Refusal) || error.code === 'hub_unreachable' || error.code === 'hub_denied'

  /** Steps, or facts of somebody who may send them. */
  function waits(): boolean {
    const role = hubRow(db)?.role
    return waitingCount(db) > 0 || ((role === 'lead' || role === 'admin') && factsWait(db))
  }

  function wait(): number {
    const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10))
    return grown / 2 + Math.random() * (grown / 2)
  }

  /** The next round, unless one is due sooner. */
  function plan(ms: number): void {
    if (closed || !setup.auto || !setup.canWrite || hubRow(db) === null) return
    const at = Date.now() + ms
    if (timer !== null && nextAt !== null && nextAt <= at) return
    if (timer !== null) clearTimeout(timer)
    nextAt = at
    timer = setTimeout(() => {
      timer = null
      nextAt = null
      void sync({ isCancelled: () => closed, progress: () => undefined }).catch(() => undefined)
    }, ms)
    timer.unref()
  }

  async function sync(signs: Parameters<HubEngine['run']>[0]): Promise<HubResult> {
    return asking(async (open) => {
      busy = true
      runningSince = Date.now()
      tell()
      const own: Signs = {
        isCancelled: () => signs.isCancelled() || closed,
        progress(what, done, total) {
          if (running?.what !== what) runningSince = Date.now()
          const spent = Date.now() - runningSince
          const leftMs = done > 0 && spent > 1_000 ? Math.round((spent / done) * (total - done)) : null
          running = { what, done, total, leftMs }
          signs.progress(done, total, null)
          tell()
        },
      }
      try {
        const result = await round(db, open, setup.write, own)
        lastSeq = Math.max(lastSeq ?? 0, hubRow(db)?.cursor ?? 0)
        return result
      } finally {
        busy = false
        running = null
      }
    }).then(
      (result) => {
        problem = null
        tries = 0
        tell()
        plan(waits() ? SEND_MS : (listens ? HEARTBEAT_MS : POLL_MS) * (0.75 + Math.random() / 2))
        return result
      },
      (error: unknown) => {
        const code = error instanceof Refusal ? error.code : 'hub_unreachable'
        if (code !== 'cancelled') {
          problem = code
          tries++
          plan(wait())
        }
        tell()
        throw error instanceof Refusal ? error : new Refusal('hub_unreachable', String(error))
      },
    )
  }

  function view(): HubView {
    const row = hubRow(db)
    const line = busy ? 'working' : connecting ? 'connecting' : hub ? 'connected' : 'waiting'
    const state = row === null || noSecret ? 'off' : line
    const isKnown = hub !== null || !setup.auto
    return viewOf(db, row, {
      state,
      problem,
      nextAt: state === 'waiting' ? nextAt : null,
      lastSeq: isKnown ? lastSeq : null,
      running,
    })
  }

  /** Signs in with a password for one use, and takes one that only this computer knows. */
  async function join({ text, secret }: Query<'hub.join'>): Promise<Answer<'hub.join'>> {
    const { url, password, ca } = invitationIn(text)
    return alone(async () => {
      await drop()
      const address: HubAddress = { url, password, ...(ca === null ? {} : { ca }) }
      const open = await connectHub(address, SCHEMA)
      try {
        const who = await open.identity()
        if (fitOf(db, who.workspace.id) === 'other')
          throw new Refusal('hub_foreign', `workspace ${who.workspace.id}`, { name: who.workspace.name })
        await open.joinWith(secret, setup.device)
        return await joined(url, ca, who)
      } finally {
        await open.close().catch(() => undefined)
      }
    })
  }

  async function init({ url, password, ca, name, secret }: Query<'hub.init'>): Promise<Answer<'hub.init'>> {
    if (!addressOf(url)) throw new Refusal('hub_address', 'no address of a database')
    const meta = workspaceMeta(db)
    const made = await initHub(
      { url, password, ...(ca === null ? {} : { ca }) },
      { id: meta.id, name: meta.name },
      SCHEMA,
      { name, device: setup.device, password: secret },
    )
    const own = new URL(url)
    own.username = made.login
    own.password = ''
    return joined(own.href, ca, made)
  }

  async function joined(
    url: string,
    ca: string | null,
    who: Pick<Awaited<ReturnType<Hub['identity']>>, 'hub' | 'workspace' | 'member'>,
  ): Promise<Answer<'hub.join'>> {
    const { login } = addressOf(url) ?? { login: '' }
    const { id: member, name, role, brands, markets } = who.member
    await setup.write('hub.joined', {
      hub: who.hub,
      url,
      ca,
      login,
      member,
      name,
      role,
      brands,
      markets,
      workspace: who.workspace,
    })
    noSecret = false
    plan(200)
    tell()
    return { secretKey: secretKeyOf(login), role, workspace: who.workspace.name }
  }

  const handlers: { [N in HubNames]: (query: Query<N>) => Promise<Answer<N>> | Answer<N> } = {
    'hub.view': view,
    'hub.join': join,
    'hub.init': init,
    'hub.members': () =>
      asking(async (open) => {
        const own = hubRow(db)?.member
        const found = await open.members()
        return {
          members: found.map(({ id, name, role, brands, markets, invited, joined: since, left }) => ({
            id,
            name,
            role,
            brands: scopeOf(db, 'brand', brands),
            markets: scopeOf(db, 'market', markets),
            invitedAt: invited,
            joinedAt: since,
            leftAt: left,
            own: id === own,
          })),
        }
      }),
    'hub.invite': ({ name, role, brands, markets }) =>
      asking(async (open) => {
        const row = hubRow(db)
        if (!row) throw new Refusal('hub_none', 'not joined')
        const { id, login, password, until } = await open.invite(name, role, brands, markets)
        const url = new URL(row.url)
        url.username = login
        const { id: workspace, name: title } = workspaceMeta(db)
        const text = writeInvitation({
          v: 1,
          url: url.href,
          password,
          ca: row.ca,
          workspace: { id: workspace, name: title },
          by: row.name,
          name,
          role,
          until,
        })
        return { id, text, until }
      }),
    'hub.change': ({ id, role, brands, markets }) =>
      asking(async (open) => ({ changed: await open.change(id, role, brands, markets) })),
    'hub.remove': ({ id }) => asking(async (open) => ({ removed: await open.remove(id) })),
    'hub.sharePrivate': ({ shared }) =>
      asking(async (open) => {
        await open.facts.sharePrivate(shared)
        return { shared }
      }),
    'hub.trail': ({ limit }) => asking(async (open) => ({ lines: await open.trail(limit) })),
  }

  plan(300)
  return {
    answer: async (name, query) => (handlers[name] as (query: unknown) => unknown)(query),
    run: (signs) => sync(signs),
    follow() {
      if (!closed && hubRow(db) !== null && waits()) plan(SEND_MS)
    },
    wake() {
      tries = 0
      if (hub === null) plan(0)
    },
    look() {
      tell()
      if (hubRow(db) === null) void alone(drop)
      else plan(200)
    },
    async close() {
      closed = true
      for (const one of [timer, telling]) if (one !== null) clearTimeout(one)
      await working.catch(() => undefined)
      await drop()
    },
  }
}
