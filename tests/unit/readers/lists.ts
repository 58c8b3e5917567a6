import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { type OpenedList, openList, type OpenOptions } from '#main/adapters/readers/index.ts'
import { accountListSense } from '#main/domain/intake/list-sense.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ListRecord, RowReject } from '#shared/model/list.ts'

const made: string[] = []

afterEach(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** A file with this content in a folder that goes away after the test. */
export async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-list-'))
  made.push(folder)
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/lists/${name}`, import.meta.url))
}

export function open(path: string, options?: OpenOptions): Promise<OpenedList> {
  return openList(path, accountListSense, options)
}

/** A list read to its end. */
export async function readAll(
  path: string,
  options?: OpenOptions,
): Promise<{ list: OpenedList; records: ListRecord[]; rejects: RowReject[]; batches: number }> {
  const list = await open(path, options)
  const records: ListRecord[] = []
  const rejects: RowReject[] = []
  let batches = 0
  for await (const batch of list.batches()) {
    records.push(...batch.records)
    rejects.push(...batch.rejects)
    batches += 1
  }
  return { list, records, rejects, batches }
}

/** The rows as objects by column name, blanks left out. */
export function rowsOf(read: { list: OpenedList; records: readonly ListRecord[] }): Record<string, unknown>[] {
  return read.records.map((record) =>
    Object.fromEntries(
      read.list.columns.flatMap((column, index) => {
        const value = record.values[index] ?? null
        return value === null || value === '' ? [] : [[column, value] as const]
      }),
    ),
  )
}

/** The refusal a file meets; fails the test when it is read after all or fails in another way. */
export async function refusalOf(path: string, options?: OpenOptions): Promise<Refusal> {
  try {
    await readAll(path, options)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('the file was read')
}

/** Text in a single-byte encoding, for files no editor of today would write. */
export function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte < 0x100; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (character) => bytes.get(character) ?? character.charCodeAt(0))
}
