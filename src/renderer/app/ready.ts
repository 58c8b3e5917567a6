import { useEffect } from 'react'

/** Says that the page can be used and looked at, once its first content is there and nothing moves any more. */
export function useReady(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    const moving = document.getAnimations().map((animation) => animation.finished.catch(() => undefined))
    void Promise.all(moving).then(() => {
      document.documentElement.dataset['ready'] = 'true'
    })
  }, [shown])
}
