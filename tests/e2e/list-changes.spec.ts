import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { faults } from './support/axe.ts'
import { answerOpen, dropFile } from './support/dialogs.ts'
import { muster, visit } from './support/sample.ts'

const OLD = `Id,Network,Handle,Owner,Followers
1,X,KornwellDE,Mara Voss,100
2,X,BrisavoPL,Jan Nowak,50
3,Instagram,verdano,Mara Voss,10
`
const NEW = `Id,Network,Handle,Owner,Followers
1,X,kornwellde,Mara Voss,140
2,X,BrisavoPolska,Jan Nowak,50
5,Facebook,halvorn,Ada Lind,3
`

test('a later list of a source is compared, its gone account is asked about and answered, and the comparison leaves as CSV', async ({
  folder,
  open,
}) => {
  const file = join(folder, 'lists.muster')
  const [old, recent] = [join(folder, 'register-2026-01-10.csv'), join(folder, 'register-2026-06-15.csv')]
  writeFileSync(old, OLD)
  writeFileSync(recent, NEW)
  muster('init', file)
  muster('import', old, '--workspace', file, '--as-of', '2026-01-10', '--source', 'Register')
  const { app, page } = await open(file)

  await dropFile(page, recent)
  await page.getByRole('checkbox', { name: 'This is the whole list of a source' }).check()
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('Register')
  await expect(page.getByLabel('As of')).toHaveValue('Jun 15, 2026')
  await expect(page.getByRole('status').filter({ hasText: 'Compared with' })).toContainText('Gone 1')
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.getByRole('link', { name: 'List changes' }).click()

  const grid = page.getByRole('grid', { name: 'Changes' })
  await expect(grid.getByRole('row', { name: /BrisavoPL.*BrisavoPolska/ })).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '5')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: /^1, Gone/ }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '2')

  await answerOpen(app, folder)
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await expect(page.getByText(/^Written: /)).toBeVisible()
  const name = readdirSync(folder).find((one) => one.startsWith('register-2026-01-10-2026-06-15'))
  expect(readFileSync(join(folder, name ?? ''), 'utf8')).toContain('renamed,x,BrisavoPolska,BrisavoPL')

  await grid.getByRole('row', { name: /verdano/ }).click()
  await expect(page.getByText(/The list “Register” of .* does not have this account/)).toBeVisible()
  await page.getByRole('button', { name: 'Closed', exact: true }).click()
  await expect(page.getByText('1 question answered')).toBeVisible()
  await visit(page, '/accounts?filter=question:open')
  await expect(page.getByText('No account passes this filter')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /verdano/ })).toBeVisible()

  await visit(page, '/accounts?filter=kornwellde')
  await page.getByRole('row', { name: /kornwellde/ }).click()
  await expect(page.getByText(/\+40 since/)).toBeVisible()
  const chart = page.getByRole('group', { name: /^Followers over time/ }).first()
  await chart.getByRole('button', { name: 'Show as table' }).click()
  await expect(chart.getByRole('row')).toHaveCount(3)
})
