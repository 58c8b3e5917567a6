import { _electron, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWriter } from '#main/mirror/open.ts'
import { openService } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'
import { writeLargeWorkspace } from './large-workspace.ts'

const ACCOUNTS = 2000
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Views with what moves in them when the wheel turns. */
const VIEWS = [
  { view: 'choose', moves: '[role="grid"]' },
  { view: 'board', moves: '[data-card]' },
  { view: 'merges', moves: '[role="group"][aria-label*="into"]' },
  { view: 'waves', moves: '[data-bar]' },
  { view: 'tasks', moves: '[role="grid"]' },
  { view: 'readiness', moves: '[role="grid"]' },
]

/** Milliseconds from frame to frame while what scrolls around an element is moved by `step` px a frame; nothing moves with 0. */
const frames = (moves: string, step: number): string => `(async () => {
  let box = document.querySelector(${JSON.stringify(moves)})
  while (box && !(box.scrollHeight > box.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(box).overflowY))) box = box.parentElement
  box ??= document.scrollingElement
  const taken = []
  let last = performance.now()
  for (let at = 0; at < 150; at++) {
    box.scrollTop += ${step}
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const now = performance.now()
    taken.push(now - last)
    last = now
  }
  box.scrollTop = 0
  return taken
})()`

async function planned(folder: string): Promise<string> {
  const file = join(folder, 'large.muster')
  const now = Date.now()
  writeLargeWorkspace(file, ACCOUNTS, now)
  const { db } = openWriter(file, now)
  db.exec(`DELETE FROM decision; DELETE FROM suggestion;
    INSERT INTO account_stage (id, account_id, stage)
      SELECT a.id || s.value, a.id, s.value FROM account a JOIN json_each('["before","during","after"]') s
      WHERE (a.rid + s.key) % 2 = 0;`)
  db.close()
  const service = await openService({
    file,
    mode: 'write',
    actor: 'bench',
    device: 'bench',
    keepBackups: 0,
    thread: join(ROOT, 'out', 'main', 'thread.cjs'),
    devices: { printPdf: () => Promise.reject(new Error('nothing is printed here')) },
  })
  try {
    await service.run('plan.recommend', { minAudience: 0.5 })
    await service.run('plan.proposeWaves', {})
  } finally {
    await service.close()
  }
  return file
}

/** Waits in the page, frame by frame, until an expression comes true. */
const until = (expression: string): string =>
  `(async () => {
    const latest = performance.now() + 20_000
    while (!(${expression}) && performance.now() < latest) await new Promise((resolve) => requestAnimationFrame(resolve))
  })()`

const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0

async function show(page: Page, view: string, moves: string): Promise<number> {
  const started = performance.now()
  await page.evaluate(`location.hash = '#/plan?view=${view}'`)
  await page.locator(moves).first().waitFor({ timeout: 60_000 })
  await page.evaluate(until(`document.documentElement.dataset.ready === 'true'`))
  return performance.now() - started
}

/** Scrolling in every view of the plan of 2,000 accounts, beside the same window when nothing moves; and a decision by key on the board. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const runtime = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.cache', 'muster', 'runtime.json'), 'utf8')) as {
    executable: string
    flags: string[]
  }
  const file = await planned(folder)
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.flags, `--user-data-dir=${join(folder, 'data')}`, ROOT, file, '--muster-language=en'],
    timeout: 120_000,
  })
  try {
    const page = await app.firstWindow()
    await page.locator('nav').first().waitFor({ timeout: 120_000 })
    const results: BenchResult[] = []
    for (const { view, moves } of VIEWS) {
      const opened = await show(page, view, moves)
      await page.waitForTimeout(800)
      const still = await page.evaluate<number[]>(frames(moves, 0))
      const moved = await page.evaluate<number[]>(frames(moves, 90))
      const late = moved.filter((time) => time > 50).length
      results.push({
        name: `scrolling ${view} of ${ACCOUNTS} accounts, frame (p95)`,
        measured: p95(moved),
        baseline: p95(still),
        aim: 3,
        notes: [
          `the baseline is the same window when nothing moves; ${late} of ${moved.length} frames took more than 50 ms; shown ${Math.round(opened)} ms after the click`,
        ],
      })
    }
    results.push(await decideOnBoard(page))
    return results
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const CARD = '[data-column]:not([data-column="archive"]) [data-card="0"]'

/** From the key to the card in its new column. */
async function decideOnBoard(page: Page): Promise<BenchResult> {
  await show(page, 'board', CARD)
  const taken: number[] = []
  for (let round = 0; round < 5; round++) {
    await page.locator(CARD).first().focus()
    await page.waitForTimeout(500)
    const count = await page.locator('[data-column="archive"]').getAttribute('aria-label')
    const started = performance.now()
    await page.keyboard.press('5')
    await page.evaluate(
      until(
        `document.querySelector('[data-column="archive"]').getAttribute('aria-label') !== ${JSON.stringify(count)}`,
      ),
    )
    taken.push(performance.now() - started)
    await page.keyboard.press('u')
    await page.waitForTimeout(900)
  }
  return {
    name: `decision by key on the board of ${ACCOUNTS} accounts`,
    measured: taken.toSorted((one, other) => one - other)[2] ?? 0,
    baseline: 300,
    aim: 1,
    notes: ['the baseline is a limit of 300 ms from the key to the card in its new column; the median of five'],
  }
}
