import { askService } from './support/bridge.ts'
import { expect, test, visit } from './support/sample.ts'

test('maturity says where the portfolio stands, by evidence whose figures open the accounts that lack it', async ({
  page,
}) => {
  const answer = await askService(page, 'audit.maturity', {})
  if (!answer.ok) throw new Error(answer.error.message)
  const { stages, skills } = answer.value
  await visit(page, '/audit?view=maturity')
  for (const { name } of [...stages, ...skills])
    await expect(page.getByRole('heading', { name: new RegExp(`^${name}`) }).first()).toBeVisible()
  await expect(page.getByText(/Altimeter, “The Evolution of Social Business”, 2013/)).toBeVisible()
  const door = page.getByRole('link', { name: /Accounts with a backup owner/ }).first()
  const backup = stages.flatMap(({ criteria }) => criteria).find(({ signal }) => signal === 'backup')
  await door.click()
  await expect(page).toHaveURL(/#\/accounts\?filter=backup/)
  const lack = await askService(page, 'accounts.list', { filter: { text: backup?.lacking ?? '' }, offset: 0, limit: 1 })
  expect(lack.ok ? lack.value.total : -1).toBe((backup?.of ?? 0) - (backup?.have ?? 0))
})

test('the health of an account is shown as the sum it is', async ({ page }) => {
  const accounts = await askService(page, 'accounts.list', {
    filter: { text: 'health:<60 findings:>1' },
    offset: 0,
    limit: 1,
  })
  if (!accounts.ok) throw new Error(accounts.error.message)
  const [account] = accounts.value.rows
  const health = await askService(page, 'audit.health', { account: account?.id ?? '' })
  if (!health.ok) throw new Error(health.error.message)
  await visit(page, `/accounts?account=${account?.id}&tab=findings`)
  const sum = page.getByRole('table', { name: 'Health' })
  await expect(sum.getByRole('row')).toHaveCount(health.value.findings.length + 2)
  await expect(sum.getByRole('row').last()).toContainText(String(account?.health))
  const [first] = health.value.findings
  await sum
    .getByRole('link', { name: first?.ruleTitle ?? '' })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'Finding' })).toContainText(first?.ruleTitle ?? '')
})
