import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xlsxOf } from '#main/adapters/writers/xlsx.ts'
import { test as fresh } from './support/app.ts'
import { faults, faultsInBoth, faultsOfWords } from './support/axe.ts'
import { askService, askShell } from './support/bridge.ts'
import { dropFile } from './support/dialogs.ts'
import { OVERLAYS } from './support/overlays.ts'
import { answerLess } from './support/refusing.ts'
import { root } from './support/runtime.ts'
import { expect, test, visit } from './support/sample.ts'
import { termsWithoutHelp } from './support/terms.ts'

/**
 * Everything a person can have on screen is held to WCAG 2.2 AA and to the good habits axe knows, with the colours of both
 * themes and the words of both languages. Only what differs is looked at twice.
 */

/** The account, the finding and the decision that have most to show. */
async function richest(page: Page): Promise<{ account: string; finding: string }> {
  const found = await askService(page, 'findings.list', { text: 'severity:critical', group: 'none', limit: 1 })
  const [finding] = found.ok ? found.value.findings : []
  if (!finding?.account) throw new Error('the sample has no critical finding of an account')
  return { account: finding.account, finding: finding.id }
}

/** The entry of a register that most accounts name, or that holds most of them alone. */
async function first(page: Page, kind: 'person' | 'brand'): Promise<string> {
  const sort = kind === 'person' ? 'alone' : 'accounts'
  const found = await askService(page, 'directory.records', { kind, sort, descending: true, offset: 0, limit: 1 })
  const id = found.ok ? found.value.rows[0]?.id : undefined
  if (id === undefined) throw new Error(`the sample has no ${kind}`)
  return id
}

const pages = [
  'center',
  'accounts',
  'directory',
  'directory?view=brands',
  'directory?view=alone',
  'directory?view=templates',
  'directory?view=labels',
  'accounts?view=duplicates&of=lookalike',
  'discovery',
  'import',
  'audit',
  'audit?view=rules',
  'audit?view=gaps',
  'audit?view=gaps&ask=all',
  'audit?view=charter',
  'audit?view=coverage',
  'audit?view=goals',
  'audit?view=goals&list=campaigns&id=new',
  'conversations',
  'conversations?view=service',
  'conversations?view=service&figure=late',
  'conversations?view=tree',
  'conversations?view=rules',
  'plan',
  'plan?view=board',
  'plan?view=compare',
  'plan?view=merges',
  'reports',
  'sync?id=new',
  'settings',
  'help?area=audit',
  'help?term=finding',
] as const

test.describe.configure({ timeout: 240_000 })

test('every page can be perceived, named and reached in both themes, and explains its words', async ({ page }) => {
  const found: Record<string, string[]> = {}
  for (const name of pages) {
    await visit(page, `/${name}`)
    // The help is where a word is explained.
    const words = name.startsWith('help') ? [] : await termsWithoutHelp(page, 'en')
    found[name] = [...(await faultsInBoth(page)), ...words]
  }
  expect(found).toEqual(Object.fromEntries(pages.map((name) => [name, []])))
})

/** Links to the panels beside the lists that have most to show. */
async function panelLinks(page: Page): Promise<string[]> {
  const { account, finding } = await richest(page)
  return [
    `/accounts?account=${account}`,
    `/accounts?account=${account}&tab=access`,
    `/accounts?account=${account}&tab=purpose`,
    `/accounts?account=${account}&tab=findings`,
    `/accounts?account=${account}&tab=history`,
    `/audit?finding=${encodeURIComponent(finding)}`,
    `/plan?account=${account}`,
    `/directory?id=${await first(page, 'person')}`,
    `/directory?view=brands&id=${await first(page, 'brand')}`,
    '/directory?view=goals&side=add',
    '/accounts?view=duplicates',
    '/accounts?view=duplicates&of=family',
  ]
}

test('so can the panels beside the lists', async ({ page }) => {
  const panels = await panelLinks(page)
  const found: Record<string, string[]> = {}
  for (const link of panels) {
    await visit(page, link)
    await expect(page.getByRole('complementary')).toBeVisible()
    found[link] = await faultsInBoth(page, 'aside')
  }
  expect(found).toEqual(Object.fromEntries(panels.map((link) => [link, []])))
})

test('in Russian too, everything is called what is read on it', async ({ page }) => {
  await askShell(page, 'shell.setPreferences', { language: 'ru' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  const links = [...pages.map((name) => `/${name}`), ...(await panelLinks(page))]
  const found: Record<string, string[]> = {}
  for (const link of links) {
    await visit(page, link)
    found[link] = await faultsOfWords(page)
  }
  expect(found).toEqual(Object.fromEntries(links.map((link) => [link, []])))
})

test('so can all that opens over the page, and closed it gives the focus back', async ({ page }) => {
  const { account, finding } = await richest(page)
  const made = await askService(page, 'workshop.create', {
    name: 'Day 1',
    rules: {},
    participants: [{ name: 'Mia Lang', function: 'marketing' }],
    agenda: [{ kind: 'cards' }],
    deck: { text: 'brand:Kornwell' },
  })
  const session = made.ok ? made.value.id : ''
  await askService(page, 'privacy.setRules', { rules: { public: 1, private: null } })
  const found: Record<string, string[]> = {}
  let at = ''
  for (const { file, at: link, open, role = 'dialog' } of OVERLAYS) {
    const place = link({ account, finding, session })
    if (place !== at) await visit(page, (at = place))
    const opened = page.getByRole(role).last()
    try {
      await open(page)
      await expect(opened).toBeVisible()
      const problems = await faultsInBoth(page, `[role="${role}"]`)
      await page.keyboard.press('Escape')
      await expect(opened).toBeHidden()
      const kept = page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 1000 })
      await kept.catch(() => problems.push('the focus is lost'))
      found[`${file}, ${role}`] = problems
    } catch (error) {
      found[`${file}, ${role}`] = [String(error).split('\n')[0] ?? '']
      await visit(page, (at = '/help'))
    }
  }
  await askService(page, 'workshop.remove', { id: session })
  await askService(page, 'privacy.setRules', { rules: { public: null, private: null } })
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
})

/** What a page asks first, before it is known which of its parts are there. */
const FIRST = ['audit.runs', 'plan.summary', 'conversations.count', 'discovery.summary', 'workspace.info']

test('an answer that is under way or refused is told in its place, and a refused one can be asked for again', async ({
  page,
  kept: { app },
}) => {
  const again = page.getByRole('main').getByRole('button', { name: 'Try again' })
  const { account } = await richest(page)
  const parts = [
    ...['rules', 'coverage'].map((view) => `/audit?view=${view}`),
    ...['service', 'insights'].map((view) => `/conversations?view=${view}`),
    ...['merges', 'waves'].map((view) => `/plan?view=${view}`),
    ...['audit', 'sync', 'workshop'].map((one) => `/${one}`),
    `/accounts?account=${account}`,
  ]
  const found: Record<string, string> = {}
  const look = async (place: string, key: string): Promise<void> => {
    await page.evaluate((link) => history.replaceState(null, '', `#${link}`), place)
    await page.reload({ waitUntil: 'commit' })
    try {
      await again.first().waitFor({ timeout: 10_000 })
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 10_000 })
      await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toHaveCount(0, { timeout: 10_000 })
    } catch (error) {
      found[key] = String(error).split('\n')[0] ?? ''
    }
  }
  await answerLess(app, { but: FIRST })
  for (const place of parts) await look(place, `${place}, its parts`)
  await answerLess(app, { but: [] })
  for (const place of ['/center', '/accounts', '/conversations', '/audit?view=goals']) await look(place, place)
  found['colours'] = (await faultsInBoth(page)).join()
  await answerLess(app, { after: 600 })
  await again.click()
  await expect(page.getByRole('status', { name: 'Loading' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Goals' })).toBeVisible()
  await answerLess(app, null)
  expect(found).toEqual({ colours: '' })
})

test('so can what is merged, decided and changed for many beside a list', async ({ page }) => {
  await visit(page, '/accounts')
  const found: Record<string, string[]> = {}
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyX')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.keyboard.press('KeyD')
  await expect(page.getByRole('complementary')).toBeVisible()
  found['decision'] = await faultsInBoth(page, 'aside')
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyE')
  await expect(page.getByRole('complementary')).toBeVisible()
  found['bulk'] = await faultsInBoth(page, 'aside')
  await visit(page, '/accounts?view=duplicates')
  await page.keyboard.press('KeyM')
  await expect(page.getByRole('complementary').getByRole('radio').first()).toBeVisible()
  found['merge'] = await faultsInBoth(page, 'aside')
  expect(found).toEqual({ decision: [], bulk: [], merge: [] })
})

test('so can the workshop, from its preparation to its record', async ({ page }) => {
  const made = await askService(page, 'workshop.create', {
    name: 'Day 1',
    rules: { order: 'easy' },
    participants: [
      { name: 'Mia Lang', function: 'marketing' },
      { name: 'Sam Reed', function: 'support' },
    ],
    agenda: [{ kind: 'cards' }, { kind: 'dots', title: 'First' }, { kind: 'break', minutes: 15 }],
    deck: { text: 'brand:Kornwell' },
  })
  const id = made.ok ? made.value.id : ''
  const found: Record<string, string[]> = {}
  const look = async (name: string, link: string): Promise<void> => {
    await visit(page, link)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    found[name] = await faultsInBoth(page)
  }
  const turn = (to: 'run' | 'reveal' | 'agenda' | 'finish', item: number | null = null) =>
    askService(page, 'workshop.turn', { session: id, to, item })
  await look('sessions', '/workshop')
  await look('prepared', `/workshop?session=${id}`)
  await turn('run')
  const room = await askService(page, 'workshop.session', { id })
  await visit(page, `/workshop?session=${id}&at=card`)
  for (const key of ['KeyH', 'KeyP']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    found[key] = await faultsInBoth(page, '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const { current, round, seats } = room.ok ? room.value : { current: null, round: 1, seats: [] }
  for (const [at, disposition] of (['keep', 'close'] as const).entries())
    await askService(page, 'workshop.vote', {
      session: id,
      participant: seats[at]?.id ?? '',
      card: current?.card.id ?? '',
      round,
      disposition,
    })
  await turn('reveal')
  await look('votes', `/workshop?session=${id}&at=votes`)
  await turn('agenda', 1)
  await look('dots', `/workshop?session=${id}&at=dots`)
  await turn('agenda', 2)
  await look('break', `/workshop?session=${id}&at=break`)
  await turn('finish')
  await look('replay', `/workshop?session=${id}&view=record`)
  await look('hand-out', `/workshop?session=${id}&view=record&tab=handout`)
  await askService(page, 'workshop.remove', { id })
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
})

test('so can the discovery inbox, a suspected impostor and the question for a day', async ({ page }) => {
  await visit(page, '/discovery')
  await dropFile(page, join(root, 'tests', 'fixtures', 'discovery', 'results', 'look-alike.txt'))
  await expect(page.getByRole('grid')).toBeVisible()
  const found: Record<string, string[]> = { inbox: await faultsInBoth(page) }
  await page.getByRole('button', { name: 'Look for accounts' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  found['menu'] = await faultsInBoth(page, '[role="menu"]')
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible()
  found['panel'] = await faultsInBoth(page, 'aside')
  await page.keyboard.press('Digit4')
  await expect(page.getByRole('dialog')).toBeVisible()
  found['day'] = await faultsInBoth(page, '[role="dialog"]')
  await page.keyboard.press('Escape')
  await askService(page, 'history.undo', {})
  expect(found).toEqual({ inbox: [], menu: [], panel: [], day: [] })
})

fresh(
  'the first page and the empty pages can be perceived, named and reached too',
  async ({ muster: { app, page }, folder }) => {
    const found: Record<string, string[]> = { start: await faultsInBoth(page) }
    await page.getByRole('button', { name: /^Paste addresses/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    found['paste'] = await faultsInBoth(page, '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+KeyN')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, `${folder}/empty.muster`)
    await askShell(page, 'shell.newWorkspace', { name: 'Empty' })
    await expect(page.getByRole('navigation')).toBeVisible()
    const names = [
      'center',
      'accounts',
      'discovery',
      'directory',
      'audit',
      'conversations',
      'plan',
      'reports',
      'settings',
    ]
    for (const name of names) {
      await visit(page, `/${name}`)
      found[name] = [...(await faults(page)), ...(await termsWithoutHelp(page, 'en'))]
    }
    const book = join(folder, 'two.xlsx')
    const rows = [['Link'], ['https://www.facebook.com/One'], ['https://www.facebook.com/Two']]
    const sheet = (name: string) => ({ name, rows })
    writeFileSync(book, await xlsxOf([sheet('First'), sheet('Second')], { title: 'Two', created: 0 }))
    await dropFile(page, book)
    await page.getByRole('button', { name: / of 2 read$/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    found['sheets'] = await faultsInBoth(page, '[role="dialog"]')
    expect(found).toEqual(Object.fromEntries(['start', 'paste', ...names, 'sheets'].map((name) => [name, []])))
  },
)
