import { expect, test } from 'vitest'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import { html, raw } from '#main/domain/reports/markup.ts'
import { gapOpening } from '#main/domain/reports/charts/service-gap.ts'
import { webAddress } from '#main/domain/reports/table.ts'

test('text can never become markup', () => {
  expect(html`<p title="${'"\'><script>'}">${'<b>&</b>'}</p>`.markup).toBe(
    '<p title="&quot;&#39;&gt;&lt;script&gt;">&lt;b&gt;&amp;&lt;/b&gt;</p>',
  )
})

test('markup inside markup is kept, nothing is written for nothing', () => {
  expect(html`${[html`<i></i>`, raw('<u></u>')]}${null}${false}${undefined}${0}`.markup).toBe('<i></i><u></u>0')
})

test('control characters are dropped, line breaks are kept', () => {
  expect(html`${'a\u0000b\u0007\nc'}`.markup).toBe('ab\nc')
})

test('only web addresses become links', () => {
  expect(
    ['https://x.com/a', 'javascript:alert(1)', 'file:///etc/passwd', 'https://x.com/"a', null].map(webAddress),
  ).toEqual(['https://x.com/a', null, null, null, null])
})

test('a file is named after the workspace in any script', () => {
  expect(fileStem('Halvorn Group', 'plan', '2026-11-22')).toBe('halvorn-group-plan-2026-11-22')
  expect(slugOf('Группа «Халворн» / Россия')).toBe('группа-халворн-россия')
  expect(slugOf('../../etc')).toBe('etc')
  expect(slugOf('???')).toBe('muster')
})

test('the opening of the horseshoe is drawn to scale', () => {
  expect(gapOpening({ neverReached: 237, late: 150, needed: 1248 }).turn).toBeCloseTo((387 / 1248) * 360, 10)
  expect(gapOpening({ neverReached: 1, late: 0, needed: 100 })).toEqual({ share: 0.01, turn: 18, enlarged: true })
  expect(gapOpening({ neverReached: 0, late: 0, needed: 0 }).share).toBe(0)
})
