import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateSigns, noDateSigns, observeDate, readDate, undecidedDates } from '#main/domain/intake/dates.ts'
import { noNumberSigns, observeNumber, readCount } from '#main/domain/intake/numbers.ts'

function readColumn(values: readonly string[]): (number | null | string)[] {
  const signs = noNumberSigns()
  for (const value of values) observeNumber(signs, value)
  return values.map((value) => {
    const read = readCount(value, signs)
    return 'value' in read ? read.value : read.problem
  })
}

function readDates(values: readonly string[]): (string | undefined)[] {
  const signs: DateSigns = noDateSigns()
  for (const value of values) observeDate(signs, value)
  return values.map((value) => {
    const read = readDate(value, signs)
    return 'day' in read ? read.day : read.problem
  })
}

describe('counts', () => {
  it('are read in every grouping the column uses throughout', () => {
    expect(readColumn(['1,234', '12', '1,234,567'])).toEqual([1234, 12, 1234567])
    expect(readColumn(['1.234', '2.345'])).toEqual([1234, 2345])
    expect(readColumn(['12 345', '1 234 567', '7\u00a0000', "8'200"])).toEqual([12345, 1234567, 7000, 8200])
  })

  it('are refused where the column contradicts itself', () => {
    expect(readColumn(['1,234', '1.234'])).toEqual(['ambiguous_number', 'ambiguous_number'])
    expect(readColumn(['1.234', '12.5'])).toEqual(['ambiguous_number', 'not_whole'])
    expect(readColumn(['1.234', '1,234,567'])).toEqual(['ambiguous_number', 1234567])
  })

  it('accept short forms and whole numbers written as decimals', () => {
    expect(readColumn(['12K', '1.2M', '3,5 тыс.', '2 млн', '3.0', '1,200.00'])).toEqual([
      12000, 1200000, 3500, 2000000, 3, 1200,
    ])
  })

  it('never become a number they are not', () => {
    expect(readColumn(['', 'n/a', '—', 'many', '-5', '6.5%', '1.22158E+17', '99999999999999999999', '12.5'])).toEqual([
      null,
      null,
      null,
      'not_a_number',
      'negative_number',
      'not_a_number',
      'rounded_by_spreadsheet',
      'number_too_large',
      'not_whole',
    ])
  })

  it('come back from any grouping they were written in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2_000_000_000), { minLength: 1 }),
        fc.constantFrom(',', '.', ' ', '\u202f'),
        (numbers, sign) => {
          const written = numbers.map((value) => value.toLocaleString('en').replaceAll(',', sign))
          expect(readColumn(written)).toEqual(numbers)
        },
      ),
    )
  })
})

describe('dates', () => {
  it('are read from the spellings of people and tools', () => {
    expect(
      readDates([
        '2026-11-02',
        '2024-03-15 18:42 +0000',
        '2017-06-01T14:13:44.000Z',
        '02.11.2026',
        'Nov 2, 2026',
        'Apr 5, 2024 6:15 PM',
        '2 ноября 2026 г.',
        '2. März 2026',
        '2 de noviembre de 2026',
        'Tue Oct 31 22:10:47 +0000 2017',
      ]),
    ).toEqual([
      '2026-11-02',
      '2024-03-15',
      '2017-06-01',
      '2026-11-02',
      '2026-11-02',
      '2024-04-05',
      '2026-11-02',
      '2026-03-02',
      '2026-11-02',
      '2017-10-31',
    ])
  })

  it('take the order of day and month from the whole column', () => {
    expect(readDates(['03/04/2024', '25/12/2024'])).toEqual(['2024-04-03', '2024-12-25'])
    expect(readDates(['03/04/2024', '12/25/2024'])).toEqual(['2024-03-04', '2024-12-25'])
  })

  it('are refused where nothing tells day from month', () => {
    expect(readDates(['03/04/2024', '05/05/2024'])).toEqual(['ambiguous_date', '2024-05-05'])
    expect(readDates(['03/04/2024', '25/12/2024', '12/25/2024'])).toEqual([
      'ambiguous_date',
      '2024-12-25',
      '2024-12-25',
    ])
  })

  it('must exist in the calendar', () => {
    expect(readDates(['2026-02-29', '31.04.2026', '2026-13-01', 'soon', '2024-02-29'])).toEqual([
      'not_a_date',
      'not_a_date',
      'not_a_date',
      'not_a_date',
      '2024-02-29',
    ])
  })

  it('keep the moment, in UTC', () => {
    const at = (text: string): number | undefined => {
      const read = readDate(text, noDateSigns())
      return 'instant' in read ? read.instant : undefined
    }
    expect(at('2024-03-15 18:42 +0300')).toBe(Date.UTC(2024, 2, 15, 15, 42))
    expect(at('03/15/2024 10:05 am')).toBe(Date.UTC(2024, 2, 15, 10, 5))
    expect(at('2024-03-15')).toBe(Date.UTC(2024, 2, 15))
  })

  it('leave a column undecided only while no value settles it', () => {
    const signs = noDateSigns()
    observeDate(signs, '03/04/2024')
    expect(undecidedDates(signs)).toBe(true)
    observeDate(signs, '25/04/2024')
    expect(undecidedDates(signs)).toBe(false)
  })
})
