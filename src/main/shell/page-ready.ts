import type { WebContents } from 'electron'

/** Resolves in the page once it says that it is ready (`data-ready` on its root) and what it shows is painted. */
const READY = `new Promise((resolve) => {
  const root = document.documentElement
  const painted = () => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))
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
