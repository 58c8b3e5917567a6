import type { PasteField, PasteProblem } from '#shared/model/paste.ts'
import { type DateSigns, readDate } from '../dates.ts'
import { languageTag } from '../places.ts'
import { lifecycleOf } from '../lifecycle-words.ts'

export type PasteRegister = 'brand' | 'market' | 'team' | 'person'

/** Entries by what they may be called, in lower case; null where two are called the same. */
export type PasteRegisters = Readonly<Record<PasteRegister, ReadonlyMap<string, string | null>>>

/** The register behind a field that names an entry. */
export const REGISTERS: Readonly<Partial<Record<PasteField, PasteRegister>>> = {
  brandId: 'brand',
  marketId: 'market',
  teamId: 'team',
  ownerId: 'person',
  backupOwnerId: 'person',
}

/** Longest text of each field, as the contract takes it. */
const LONGEST: Readonly<Partial<Record<PasteField, number>>> = {
  displayName: 300,
  language: 40,
  website: 2000,
  note: 10_000,
}

/** Reads one pasted value strictly: the id, word, day or text to store, or why it is left out. */
export function readPasted(
  field: PasteField,
  text: string,
  registers: PasteRegisters,
  signs: DateSigns,
): { value: string } | { problem: PasteProblem } {
  const register = REGISTERS[field]
  if (register) {
    const id = registers[register].get(text.toLowerCase())
    if (id === undefined) return { problem: 'unknown_name' }
    return id === null ? { problem: 'shared_name' } : { value: id }
  }
  if (field === 'lifecycle') {
    const word = lifecycleOf(text)
    return word === null ? { problem: 'unknown_status' } : { value: word }
  }
  if (field === 'openedOn' || field === 'reviewedOn') {
    const read = readDate(text, signs)
    return 'problem' in read ? read : { value: read.day }
  }
  if (text.length > (LONGEST[field] ?? 300)) return { problem: 'too_long' }
  return { value: field === 'language' ? (languageTag(text) ?? text) : text }
}
