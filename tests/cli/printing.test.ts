import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { printPdf } from '#cli/printer.ts'
import { STYLE } from '#main/domain/reports/style.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-printing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ROW =
  '<tr><td>@KornwellBakeOff <span class="q">YouTube</span></td><td>Kornwell, France</td><td>Person 59</td><td>Person 59 is both</td></tr>'

/** As the plan lists what an audit found: some accounts of one rule. */
const group = (rows: number): string => `<div class="group">
  <h3>Owner stands in for themself <span class="q">2 findings</span></h3>
  <p class="remedy"><span class="q">Remedy: Name somebody else of the team as backup owner.</span></p>
  <table>
    <colgroup><col style="width:23%"><col style="width:18%"><col style="width:16%"><col style="width:43%"></colgroup>
    <thead><tr><th>Account</th><th>Brand, market</th><th>Owner</th><th>Finding</th></tr></thead>
    <tbody>
      ${ROW.repeat(rows)}
    </tbody>
  </table>
</div>`

it('prints a short table as a whole wherever on a page it begins', { timeout: 60_000 }, async () => {
  const html = join(folder, 'page.html')
  const pdf = join(folder, 'page.pdf')
  const part = (rows: number, above: number) =>
    `<section class="part page"><div style="height:${above}px"></div>${group(rows)}</section>`
  const parts = [
    ...Array.from({ length: 120 }, (_, at) => part(2, 820 + at)),
    ...Array.from({ length: 30 }, (_, at) => part(8, 650 + 8 * at)),
  ]
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main>${parts.join('')}</main>`)
  await printPdf({ html, pdf, footer: 'Muster' })
  const pages = readFileSync(pdf, 'latin1').match(/\/Type \/Page\b/g)?.length
  expect(pages).toBeGreaterThan(parts.length)
  expect(pages).toBeLessThanOrEqual(parts.length * 2)
})
