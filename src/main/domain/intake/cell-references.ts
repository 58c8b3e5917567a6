import { findMentions } from './mentions.ts'
import { cellAddress, cellText, type CellValue } from '#shared/model/list.ts'

/** Where one of several addresses in a cell begins. */
const NEXT_ADDRESS = /[\s,;|]+(?=(?:https?:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)\S)/i
const HANDLE_LIKE = /^@?[\p{L}\p{N}_][\p{L}\p{N}_.+@/-]*$/u

/** The addresses a cell holds: usually one, several where it is a list or a text with more than one. */
export function addressesOf(value: CellValue | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly string[]).map((item) => item.trim()).filter((item) => item !== '')
  const text = cellAddress(value)
  if (text === '') return []
  const parts = text.split(NEXT_ADDRESS).map((part) => part.replace(/[\s,;|]+$/, ''))
  if (parts.length === 1) return [text]
  return parts.every((part) => ADDRESS_ALONE.test(part)) ? parts : amongWords(text)
}

const ADDRESS_ALONE = /^(https?:\/\/|www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}\/)\S+$/i

/** `Facebook: https://…; Twitter: @kornwell`: addresses between words, and handles with the network named before them. */
function amongWords(text: string): string[] {
  const lines = text.split('\n').map((line) => ({ row: 0, text: line }))
  return findMentions(lines).map(({ address, network }) => (network === null ? address : `${network}: ${address}`))
}

/** The same for a column of one network, where names stand without any address as well: `kornwell, kornwell_home`. */
export function referencesOf(value: CellValue | undefined): string[] {
  const addresses = addressesOf(value)
  if (addresses.length !== 1 || Array.isArray(value) || (value !== null && typeof value === 'object')) return addresses
  return splitNames(cellText(value), HANDLE_LIKE)
}

/** Names marked by `@` in a column of handles: without the mark a comma may belong to the name of a person. */
export function markedNamesOf(value: CellValue | undefined): string[] {
  const text = cellAddress(value)
  return text === '' ? [] : splitNames(text, /^@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*$/u)
}

function splitNames(text: string, name: RegExp): string[] {
  const parts = text.split(/\s*[,;|\n]\s*/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => name.test(part)) ? parts : [text]
}
