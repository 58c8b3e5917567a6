import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { Answer } from '#shared/contract/index.ts'
import type { DuplicateGroup } from '#shared/model/duplicates.ts'
import { on, runJob } from '../../../api.ts'
import { problemOf } from '../../../app/problems.ts'
import { useShell } from '../../../app/state/shell.ts'

/** Groups of each class that a window holds. */
const MOST = 1000
/** How long after a change the inventory is looked through again: at once where it takes no time, else when work rests. */
const SOON_MS = 150
const REST_MS = 4000
const LARGE = 5000

type Found = {
  readonly answer: Answer<'duplicates.find'> | null
  readonly problem: unknown
  readonly running: boolean
  /** Keys of groups that a person has answered since: they are gone at once, and not only when the next search ends. */
  readonly answered: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()
const nothing: Found = { answer: null, problem: null, running: false, answered: NONE }
const useStore = create<Found>(() => nothing)

let watchers = 0
let stale = true
let generation = 0
let timer: ReturnType<typeof setTimeout> | null = null
let following = false

/** Looks through the inventory anew. */
export async function findAgain(): Promise<void> {
  if (useStore.getState().running) return
  const asked = generation
  stale = false
  useStore.setState({ running: true, problem: null })
  try {
    const answer = await runJob('duplicates.find', { limit: MOST })
    // A search that began before the last change still holds what was answered.
    if (asked === generation) useStore.setState({ answer, running: false, ...(stale ? {} : { answered: NONE }) })
  } catch (problem) {
    if (asked === generation) useStore.setState({ problem, running: false })
  }
  // Something was changed meanwhile, or another workspace was opened.
  if (asked !== generation || stale) schedule()
}

function schedule(): void {
  stale = true
  if (watchers === 0) return
  if (timer !== null) clearTimeout(timer)
  const { answer } = useStore.getState()
  timer = setTimeout(() => void findAgain(), (answer?.accounts ?? 0) > LARGE ? REST_MS : answer ? SOON_MS : 0)
}

/** What the groups rest on. */
const TOUCHING = new Set(['account', 'access', 'not_same', 'brand', 'market', 'person', 'account_source', 'snapshot'])

function follow(): void {
  if (following) return
  following = true
  on('changed', ({ entities }) => {
    if (entities.length === 0 || entities.some((entity) => TOUCHING.has(entity))) schedule()
  })
  useShell.subscribe((now, before) => {
    if (now.state?.workspace?.file !== before.state?.workspace?.file) {
      generation++
      useStore.setState(nothing)
      schedule()
    } else if (now.state?.preferences.language !== before.state?.preferences.language) schedule()
  })
}

/** Takes a group off the list that a person has just answered. Undo brings it back with the next search. */
export function setAnswered(key: string): void {
  useStore.setState(({ answered }) => ({ answered: new Set([...answered, key]) }))
}

function withoutAnswered(answer: Answer<'duplicates.find'>, answered: ReadonlySet<string>): Answer<'duplicates.find'> {
  const counts = { ...answer.counts }
  const groups = answer.groups.filter((group) => {
    if (!answered.has(group.key)) return true
    counts[group.class]--
    return false
  })
  return { ...answer, counts, groups }
}

/** What was found, kept up with changes while somebody looks. */
export function useDuplicates(): Omit<Found, 'answered'> {
  const { answer, answered, problem, running } = useStore()
  const left = useMemo(
    () => (answer === null || answered.size === 0 ? answer : withoutAnswered(answer, answered)),
    [answer, answered],
  )
  useEffect(() => {
    follow()
    watchers++
    if (stale && problemOf(useStore.getState().problem).code !== 'cancelled') schedule()
    return () => {
      watchers--
    }
  }, [])
  return { answer: left, problem, running }
}

/** The groups an account is in, surest first. */
export function groupsWith(answer: Answer<'duplicates.find'> | null, account: string): DuplicateGroup[] {
  return answer?.groups.filter((group) => group.accounts.includes(account)) ?? []
}
