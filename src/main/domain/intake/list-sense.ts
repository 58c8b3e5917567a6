import type { CellValue } from '#shared/model/list.ts'
import { recogniseExport } from './exports/index.ts'
import { findHeader, type HeaderFound, isTotalRow } from './header.ts'
import { fieldOfHeader } from './header-words.ts'
import { findMentions, isProfile, type Mention, type TextLine } from './mentions.ts'
import { isRejectsHeader } from './reject-columns.ts'
import { networkColumn } from './wide-columns.ts'

/** What readers of files ask about rows and words without knowing what an account is. */
export interface ListSense {
  findHeader(rows: readonly (readonly CellValue[])[]): HeaderFound | null
  isTotalRow(values: readonly CellValue[]): boolean
  /** True for the columns of a file whose cells were made harmless for spreadsheet programs and are to be taken back. */
  isDefused(columns: readonly string[]): boolean
  /** True for column names of which one at least says where the accounts stand. */
  namesAccounts(names: readonly string[]): boolean
  isProfile(address: string): boolean
  findMentions(lines: readonly TextLine[]): Mention[]
}

const NAMING = new Set(['profile_url', 'handle', 'network', 'network_id'])

function namesAccounts(names: readonly string[]): boolean {
  return names.some((name) => NAMING.has(fieldOfHeader(name) ?? '') || networkColumn(name) !== null)
}

export const accountListSense: ListSense = {
  findHeader,
  isTotalRow,
  isDefused: (columns) => isRejectsHeader(columns) || recogniseExport(columns)?.defused === true,
  namesAccounts,
  isProfile,
  findMentions,
}
