import { useEffect } from 'react'

/** Longest wait for a panel that slides in; a hidden window moves nothing and never ends it. */
const SETTLE_MS = 400

/** Says that the page can be used and looked at, once its first content is there and has come to rest. */
export function useReady(shown: boolean): void {
  useEffect(() => {
    if (!shown) return undefined
    const say = (): void => {
      document.documentElement.dataset['ready'] = 'true'
    }
    const timer = setTimeout(say, SETTLE_MS)
    void Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(say)
    return () => clearTimeout(timer)
  }, [shown])
}
