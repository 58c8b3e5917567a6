import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

/**
 * What is wrong on screen, or in the part of it that is named: the rule, the element and why, one line each. Documents
 * in frames (the preview of a report, which runs no scripts) are left out. axe stays in the page from one look to the
 * next: places change by links, and the page is not loaded anew.
 */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async (within) => {
    if (!window.axe) throw new Error('axe is not in the page')
    // Colours on their way are no colours of the page; what turns for ever is not waited for.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
    const { violations } = await window.axe.run(within, { preload: false, iframes: false, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`,
      ),
    )
  }, part)
}
