import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { answerSave, dropFile } from './support/dialogs.ts'
import { muster, visit } from './support/sample.ts'

test('a file of a partner is dropped, looked at, merged and taken back; what both wrote is decided; a file for the partner is written', async ({
  folder,
  open,
}) => {
  const [mine, theirs] = [join(folder, 'mine.muster'), join(folder, 'theirs.muster')]
  const list = (name: string, rows: string): string => {
    writeFileSync(join(folder, name), `network,handle,note\n${rows}`)
    return join(folder, name)
  }
  muster('init', mine)
  muster('import', list('first.csv', 'x,Kornwell,\nx,Brisavo,\n'), '--workspace', mine)
  copyFileSync(mine, theirs)
  muster('import', list('mine.csv', 'x,Kornwell,ours to keep\n'), '--workspace', mine)
  process.env['MUSTER_HOME'] = join(folder, 'partner')
  muster('import', list('theirs.csv', 'x,Kornwell,theirs to keep\nx,FoundByThem,\n'), '--workspace', theirs)
  const file = join(folder, 'client.musterbundle')
  muster('bundle', 'export', file, '--workspace', theirs)
  delete process.env['MUSTER_HOME']

  const { app, page } = await open(mine)
  await dropFile(page, file)
  await expect(page.getByText('Nothing was merged from this key before')).toBeVisible()
  await expect(page.getByRole('row', { name: /Kornwell.*ours to keep.*theirs to keep/ })).toBeVisible()
  const merge = page.getByRole('button', { name: 'Merge', exact: true })
  await expect(merge).toBeDisabled()
  await page.getByRole('checkbox', { name: /I compared the fingerprint/ }).check()
  await merge.click()
  await expect(page.getByText(/^Merged 1 step from/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Both said something different' })).toBeVisible()
  await page.getByRole('button', { name: 'Take ours' }).click()
  await expect(page.getByRole('heading', { name: 'Both said something different' })).toBeHidden()
  await visit(page, '/accounts')
  await expect(page.getByRole('row', { name: /FoundByThem/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /FoundByThem/ })).toBeHidden()

  await dropFile(page, join(folder, 'first.csv'))
  await visit(page, '/sync?view=exchange')
  const target = join(folder, 'for-them.musterbundle')
  await answerSave(app, target)
  await page.getByRole('button', { name: /^Write a file for / }).click()
  await expect(page.getByText(/^Written for /)).toBeVisible()
  expect(existsSync(target)).toBe(true)
})
