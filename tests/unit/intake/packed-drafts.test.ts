import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packDrafts, unpackDrafts } from '#main/domain/intake/packed-drafts.ts'
import { mapTable } from './mapped.ts'

const FULL = [
  'KornwellDE',
  'X',
  'Kornwell',
  'Jana',
  'retail, de',
  'Reach',
  '1200',
  'active',
  'yes',
  'https://kornwell.example',
]
const [plain] = mapTable([
  ['Handle', 'Network'],
  ['KornwellDE', 'X'],
]).accounts
const [full] = mapTable([
  ['Handle', 'Network', 'Brand', 'Owner', 'Tags', 'Goal', 'Followers', 'Status', 'Verified', 'Website'],
  FULL,
]).accounts

it('gives back the drafts that were packed, whatever few of them state', () => {
  if (!plain || !full) throw new Error('no drafts')
  expect(full).toMatchObject({ brandName: 'Kornwell', tags: ['retail', 'de'], goals: ['Reach'], verified: true })
  const keys = Object.keys(full) as (keyof typeof full)[]
  const draft = fc.subarray(keys).map((stated) => ({
    ...plain,
    ...Object.fromEntries(stated.map((key) => [key, full[key]])),
    row: stated.length,
  }))
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 5 }), (drafts) => {
      expect(unpackDrafts(structuredClone(packDrafts(drafts)))).toEqual(drafts)
    }),
  )
})

it('leaves out what none of them states', () => {
  if (!plain) throw new Error('no draft')
  const names = packDrafts([plain, plain]).columns.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['row', 'network', 'handle', 'handleKey', 'url']))
  expect(names).not.toEqual(expect.arrayContaining(['tags']))
  expect(names.length).toBeLessThan(8)
})
