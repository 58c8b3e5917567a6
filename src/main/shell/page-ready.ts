import type { WebContents } from 'electron'

/**
 * Runs in the page; resolves once it says that it is ready (`data-ready` on its root), its fonts are there and it has
 * come to rest: charts measure themselves in the first frames and draw in the next ones, so ten frames in a row must
 * pass in which nothing changed. A page that never rests is taken as it is after 300 frames.
 */
const READY = `new Promise((resolve) => {
  const root = document.documentElement
  const rest = () => {
    let quiet = 0
    let frames = 0
    const changes = new MutationObserver(() => (quiet = 0))
    changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
    const frame = () => {
      quiet += 1
      frames += 1
      if (quiet < 10 && frames < 300) return requestAnimationFrame(frame)
      changes.disconnect()
      resolve(true)
    }
    requestAnimationFrame(frame)
  }
  const painted = () => document.fonts.ready.then(rest)
  if (root.dataset.ready === 'true') return painted()
  new MutationObserver((_changes, observer) => {
    if (root.dataset.ready !== 'true') return
    observer.disconnect()
    painted()
  }).observe(root, { attributes: true, attributeFilter: ['data-ready'] })
})`

/** Waits until the page that is loaded, or is loading, can be used. */
export async function pageReady(page: WebContents): Promise<void> {
  await page.executeJavaScript(READY)
}

/**
 * Tells whenever the page begins anew and whenever it can be used, over reloads.
 * @param began what was told to the page before is lost
 */
export function followPage(page: WebContents, began: () => void, ready: () => void): void {
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) began()
  })
  page.on('did-finish-load', () => {
    // A reload in between ends the wait; the next load starts a new one.
    pageReady(page).then(ready, () => undefined)
  })
}
