import { setTimeout as wait } from 'node:timers/promises'
import { NetProblem } from './problem.ts'

/** A wait that is short is waited out; a longer one is the queue's business. */
const WAITED_OUT_MS = 2000
/** Requests that may follow one another at once before they are spread over the minute. */
const BURST = 20

/** Keeps to what hosts allow a minute, and away from hosts that asked to be left alone. */
export class Pace {
  /** When a host's allowance would be full again, by host: a bucket that fills at the host's rate. */
  readonly #full = new Map<string, number>()
  readonly #closed = new Map<string, number>()

  /** Waits for the host's turn. @throws NetProblem `limited` while the host asked to be left alone */
  async turn(host: string, perMinute: number, signal: AbortSignal): Promise<void> {
    const until = this.closedUntil(host)
    const now = Date.now()
    if (until !== null && until - now > WAITED_OUT_MS)
      throw new NetProblem('limited', host, `${host} asked to wait`, { until })
    const every = 60_000 / perMinute
    const full = Math.max(now, this.#full.get(host) ?? 0) + every
    this.#full.set(host, full)
    const at = Math.max(full - every * Math.min(BURST, perMinute / 2), until ?? 0)
    if (at > now) await wait(at - now, undefined, { signal })
  }

  /** Nothing is asked of the host before that moment. */
  close(host: string, until: number): void {
    this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0))
  }

  /** Until when a host asked to be left alone; null when it may be asked. */
  closedUntil(host: string): number | null {
    const until = this.#closed.get(host)
    if (until === undefined) return null
    if (until > Date.now()) return until
    this.#closed.delete(host)
    return null
  }
}
