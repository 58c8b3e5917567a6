import type { Page } from '@playwright/test'

/** What the links and steps need to know of the sample. */
export type Sample = { account: string; finding: string; session: string }

/** One thing that opens over the page: where it is written, where it is met, and how a person opens it. */
export type Overlay = {
  /** File in `src/renderer` that holds it. */
  file: string
  at: (sample: Sample) => string
  open: (page: Page) => Promise<unknown>
  role?: 'dialog' | 'menu'
}

const name = (text: string | RegExp) => (page: Page) => page.getByRole('button', { name: text }).first().click()
const keys =
  (...codes: string[]) =>
  async (page: Page) => {
    for (const code of codes) await page.keyboard.press(code)
  }
const onRow =
  (grid: string, ...codes: string[]) =>
  async (page: Page) => {
    await page.getByRole('grid', { name: grid }).focus()
    await keys('ArrowDown', ...codes)(page)
  }
const fromMenu = (text: RegExp, item: RegExp) => async (page: Page) => {
  await name(text)(page)
  await page.getByRole('menuitem', { name: item }).click()
}
const menu = (file: string, link: string, text: string | RegExp): Overlay => ({
  file,
  at: () => link,
  open: name(text),
  role: 'menu',
})
const dialog = (file: string, link: string, text: string | RegExp): Overlay => ({
  file,
  at: () => link,
  open: name(text),
})
const chosen = '/accounts'

/**
 * Every dialog, menu and pop-up of the window. `tests/contract/overlays.test.ts` compares this list with the source, so
 * that whoever adds one adds it here. Neighbours share a page: a visit costs more than opening.
 */
export const OVERLAYS: readonly Overlay[] = [
  menu('app/frame/TopBar.tsx', '/center', /^Workspace: /),
  menu('app/ScopeMenu.tsx', '/center', 'All brands'),
  dialog('app/frame/StatusBar.tsx', '/center', /^Jobs/),
  dialog('components/help/TermHelp.tsx', '/center', 'What is “coverage”?'),
  {
    file: 'app/frame/NewWorkspace.tsx',
    at: () => '/center',
    open: fromMenu(/^Workspace: /, /^New workspace/),
  },
  { file: 'app/palette/Palette.tsx', at: () => '/center', open: keys('Control+KeyK') },
  { file: 'app/frame/Shortcuts.tsx', at: () => '/center', open: keys('Shift+Slash') },
  dialog('app/filter/FilterHelp.tsx', chosen, 'What can be filtered'),
  menu('capabilities/inventory/accounts/views/ViewList.tsx', chosen, 'More for “No owner”'),
  menu('capabilities/inventory/accounts/export/ExportMenu.tsx', chosen, 'Export the table'),
  menu('capabilities/inventory/accounts/groups/GroupMenu.tsx', chosen, /^Group/),
  dialog('capabilities/inventory/accounts/table/ColumnChooser.tsx', chosen, 'Columns'),
  dialog('capabilities/inventory/accounts/views/SaveView.tsx', chosen, 'Save view'),
  menu('capabilities/inventory/accounts/Head.tsx', chosen, 'More ways to add accounts'),
  {
    file: 'capabilities/inventory/accounts/panel/AccountPanel.tsx',
    at: ({ account }) => `/accounts?account=${account}`,
    open: name('More actions'),
    role: 'menu',
  },
  {
    file: 'capabilities/inventory/accounts/AccountList.tsx',
    at: ({ account }) => `/accounts?account=${account}`,
    // The column of facets is a button where a panel stands beside the list in a small window.
    open: async (page) => {
      await page.setViewportSize({ width: 1024, height: 700 })
      await name('Facets')(page)
    },
  },
  dialog('capabilities/inventory/import/ChooseFile.tsx', '/import', /^Paste/),
  menu('capabilities/audit/findings/ListBar.tsx', '/audit', /^Show: /),
  {
    file: 'capabilities/audit/findings/AskOverList.tsx',
    at: () => '/audit',
    open: onRow('Findings', 'KeyX', 'KeyW'),
  },
  {
    file: 'capabilities/audit/finding/FindingFoot.tsx',
    at: ({ finding }) => `/audit?finding=${encodeURIComponent(finding)}`,
    open: (page) => page.getByRole('complementary').getByRole('button', { name: 'Set a due date' }).click(),
  },
  menu('capabilities/audit/rules/PackBar.tsx', '/audit?view=rules', 'More about packs'),
  dialog('capabilities/audit/rules/PackBar.tsx', '/audit?view=rules', 'Copy…'),
  menu('capabilities/conversations/list/QueueChips.tsx', '/conversations', 'Order'),
  {
    file: 'capabilities/conversations/list/QueueChips.tsx',
    at: () => '/conversations?filter=status%3Aopen',
    open: name('Keep this as a queue'),
  },
  {
    file: 'capabilities/conversations/acting/AskOver.tsx',
    at: () => '/conversations',
    open: onRow('Conversations', 'KeyS'),
  },
  menu('capabilities/conversations/outcomes/OutcomePart.tsx', '/conversations', / change Need met$/),
  dialog('capabilities/conversations/person/JoinPerson.tsx', '/conversations', 'The same person as…'),
  dialog('capabilities/privacy/ErasePerson.tsx', '/conversations', 'Erase this person…'),
  menu('capabilities/conversations/service/ScopeBar.tsx', '/conversations?view=service', /^90 days/),
  menu('capabilities/conversations/tree/TreeBar.tsx', '/conversations?view=tree', 'More'),
  dialog('capabilities/plan/LimitsMenu.tsx', '/plan', 'Limits'),
  dialog('capabilities/plan/overview/Solution.tsx', '/plan', 'Why'),
  dialog('capabilities/plan/overview/Checks.tsx', '/plan', /Show the cells$/),
  menu('capabilities/plan/scenario/ScenarioMenu.tsx', '/plan', /^Scenario: /),
  {
    file: 'capabilities/plan/scenario/ScenarioMenu.tsx',
    at: () => '/plan',
    open: fromMenu(/^Scenario: /, /^Copy/),
  },
  {
    file: 'capabilities/plan/decisions/AskMerge.tsx',
    at: () => '/plan',
    open: onRow('Decisions', 'KeyX', 'Digit3'),
  },
  {
    file: 'capabilities/workspace/PrivacySettings.tsx',
    at: () => '/settings?section=privacy',
    open: name('Erase older messages now'),
  },
  menu('capabilities/plan/compare/CompareView.tsx', '/plan?view=compare', /^More for /),
  {
    file: 'capabilities/workshop/console/AgendaPart.tsx',
    at: ({ session }) => `/workshop?session=${session}`,
    open: name(/^Change$/),
  },
  {
    file: 'capabilities/workshop/console/Seats.tsx',
    at: ({ session }) => `/workshop?session=${session}`,
    open: name('More: Mia Lang'),
    role: 'menu',
  },
  {
    file: 'capabilities/workshop/console/ConsoleHead.tsx',
    at: ({ session }) => `/workshop?session=${session}`,
    open: name('More'),
    role: 'menu',
  },
]

/** Those that need what the sample has not, and the test of the window that opens them. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'capabilities/inventory/discovery/ChooseLater.tsx': 'accessibility.spec.ts',
  'capabilities/inventory/discovery/DiscoveryHead.tsx': 'accessibility.spec.ts',
  'capabilities/inventory/import/ReadAs.tsx': 'accessibility.spec.ts',
  'capabilities/plan/carry/waves/WavePanel.tsx': 'carry-out.spec.ts',
  'capabilities/start/DropSide.tsx': 'accessibility.spec.ts',
  'capabilities/workshop/console/Desk.tsx': 'accessibility.spec.ts',
  'capabilities/workshop/console/Hands.tsx': 'accessibility.spec.ts',
  'capabilities/hub/Invite.tsx': 'sync.spec.ts',
  'capabilities/hub/Leave.tsx': 'sync.spec.ts',
  'capabilities/hub/MemberDialog.tsx': 'sync.spec.ts',
}
