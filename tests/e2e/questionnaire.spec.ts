import type { ElectronApplication, Page } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerFile } from '#shared/model/questionnaire.ts'
import { askService } from './support/bridge.ts'
import { answerOpen, dropFile } from './support/dialogs.ts'
import { expect, test, visit } from './support/sample.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Ask the owners' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Opens a page as a browser does, answers the first question of a kind in it and saves the answers. */
async function answerInBrowser(app: ElectronApplication, file: string, target: string): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }, [path, save]) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'answers' } })
      const saved = new Promise<void>((resolve) => {
        window.webContents.session.on('will-download', (_, item) => {
          item.setSavePath(save)
          item.once('done', () => resolve())
        })
      })
      await window.loadFile(path)
      const told = (await window.webContents.executeJavaScript(`(() => {
        const field = document.querySelector('select[data-fact="team"]')
        field.value = field.options[1].value
        field.dispatchEvent(new Event('change', { bubbles: true }))
        document.getElementById('save').click()
        return document.getElementById('given').textContent
      })()`)) as string
      await saved
      window.destroy()
      return told
    },
    [file, target] as const,
  )
}

test('a gap leads to the owners, the page of one is answered offline, and its answers come back and go again', async ({
  page,
  kept: { app },
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-asked-'))
  try {
    await visit(page, '/audit?view=gaps')
    await button(page, 'Team: Ask the owners').click()
    await expect(panel(page)).toBeVisible()
    const asked = await askService(page, 'questionnaire.receivers', { facts: ['team'] })
    if (!asked.ok) throw new Error(asked.error.message)
    const owner = asked.value.receivers.find(({ kind }) => kind === 'person')
    await panel(page)
      .getByRole('textbox', { name: 'Find an owner, a team or a brand' })
      .fill(owner?.name ?? '')
    await panel(page)
      .getByRole('checkbox', { name: owner?.name ?? '' })
      .check()
    await panel(page)
      .getByRole('checkbox', { name: /Workbook/ })
      .uncheck()
    await answerOpen(app, folder)
    await panel(page).getByRole('button', { name: 'Write 1 file…' }).click()
    await expect(panel(page).getByRole('heading', { name: '1 file written' })).toBeVisible()
    const [written = ''] = readdirSync(folder)

    const answers = join(folder, 'answers.json')
    expect(await answerInBrowser(app, join(folder, written), answers)).toMatch(/^1 \/ \d+ answered$/)
    expect(existsSync(answers)).toBe(true)
    const { answers: given } = JSON.parse(readFileSync(answers, 'utf8')) as AnswerFile
    const account = Object.keys(given)[0] ?? ''

    await dropFile(page, answers)
    await expect(page.getByRole('region', { name: 'Answered questionnaire' })).toContainText(owner?.name ?? '')
    await button(page, 'Import 1 row').click()
    await expect(page.getByRole('heading', { level: 2, name: '1 account changed' })).toBeVisible()
    const team = async () => {
      const answer = await askService(page, 'accounts.get', { id: account })
      return answer.ok ? answer.value.teamId : 'refused'
    }
    expect(await team()).toBe(given[account]?.['team'])
    await button(page, 'Undo').last().click()
    await expect.poll(team).toBeNull()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
