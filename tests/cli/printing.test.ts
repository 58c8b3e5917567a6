import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { printPdf } from '#cli/printer.ts'
import { STYLE } from '#main/domain/reports/style.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-printing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As the plan lists what an audit found: two accounts of one rule. */
const GROUP = `<div class="group">
  <h3>Owner stands in for themself <span class="q">2 findings</span></h3>
  <p class="remedy"><span class="q">Remedy: Name somebody else of the team as backup owner.</span></p>
  <table>
    <colgroup><col style="width:23%"><col style="width:18%"><col style="width:16%"><col style="width:43%"></colgroup>
    <thead><tr><th>Account</th><th>Brand, market</th><th>Owner</th><th>Finding</th></tr></thead>
    <tbody>
      <tr><td>@KornwellBakeOff <span class="q">YouTube</span></td><td>Kornwell, France</td><td>Person 59</td><td>Person 59 is both</td></tr>
      <tr><td>club.verdano.example <span class="q">Website</span></td><td>Verdano</td><td>Person 110</td><td>Person 110 is both</td></tr>
    </tbody>
  </table>
</div>`

it('prints a short table wherever on a page it begins', { timeout: 60_000 }, async () => {
  const html = join(folder, 'page.html')
  const pdf = join(folder, 'page.pdf')
  const parts = Array.from(
    { length: 120 },
    (_, at) => `<section class="part page"><div style="height:${820 + at}px"></div>${GROUP}</section>`,
  )
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main>${parts.join('')}</main>`)
  await printPdf({ html, pdf, footer: 'Muster' })
  expect(readFileSync(pdf, 'latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(120)
})
