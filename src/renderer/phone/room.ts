import type { PhoneDots, PhoneJoin, PhoneView, PhoneVote } from '#shared/model/workshop-phone.ts'

/** How an attempt ended: what the phone sees now, or the status and, for a vote, why it did not count. */
export type Result = { view: PhoneView } | { status: number; reason: string | null }

async function post(path: string, body: object): Promise<Result> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { view?: PhoneView; reason?: string }
    if (response.ok && answer.view) return { view: answer.view }
    return { status: response.status, reason: answer.reason ?? null }
  } catch {
    return { status: 0, reason: null }
  }
}

export const join = (wish: PhoneJoin): Promise<Result> => post('/join', wish)
export const vote = (given: PhoneVote): Promise<Result> => post('/vote', given)

export const giveDots = (given: PhoneDots): Promise<Result> => post('/dots', given)

export type Listening = {
  /** Something new to see. */
  onView: (view: PhoneView) => void
  /** The room cannot be reached; it is looked for again by itself. */
  onLost: () => void
  /** This phone has no seat, or not any more. */
  onOut: () => void
}

/** Follows the room. A phone that slept asks anew as soon as it wakes. */
export function listen({ onView, onLost, onOut }: Listening): () => void {
  let source: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | null = null
  const open = (): void => {
    source?.close()
    const mine = new EventSource('/events')
    source = mine
    mine.addEventListener('message', ({ data }: MessageEvent<string>) => onView(JSON.parse(data) as PhoneView))
    mine.addEventListener('error', () => {
      if (source !== mine) return
      mine.close()
      onLost()
      void seated().then((known) => {
        if (source !== mine) return
        if (known === false) onOut()
        else again = setTimeout(open, 1500)
      })
    })
  }
  const wake = (): void => {
    if (document.visibilityState === 'visible') open()
  }
  document.addEventListener('visibilitychange', wake)
  open()
  return () => {
    document.removeEventListener('visibilitychange', wake)
    if (again !== null) clearTimeout(again)
    source?.close()
    source = null
  }
}

/** Whether this phone has a seat; null when the room cannot be reached. */
export async function seated(): Promise<boolean | null> {
  const control = new AbortController()
  try {
    const response = await fetch('/events', { signal: control.signal })
    return response.ok ? true : response.status === 401 ? false : null
  } catch {
    return null
  } finally {
    control.abort()
  }
}
