import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** The newest value, for listeners that live longer than one drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}

/** The same function in every drawing, which does what the newest one does: for parts that are drawn only when they change. */
export function useSteady<Args extends unknown[], Result>(run: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useLatest(run)
  return useCallback((...args: Args) => latest.current(...args), [latest])
}
