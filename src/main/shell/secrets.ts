import { safeStorage } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import type { SecretPlace } from '#shared/contract/shell.ts'
import { readJson, writeJson } from './json-file.ts'
import { log } from './logging.ts'

/** What only this computer can read again: connectors by id, each with what the system's key store made of its secret. */
const Kept = z.object({ secrets: z.record(z.string(), z.string()) })

export type SecretStore = {
  /** Where a secret would go now. */
  place(): SecretPlace
  keep(connector: string, secret: string): SecretPlace
  /** @returns whether there was one */
  forget(connector: string): boolean
  of(connector: string): string | null
  list(): { connector: string; where: SecretPlace }[]
}

/**
 * Secrets of connectors, encrypted with the key store of the operating system. Where there is none (a Linux without a
 * keyring), they stay in memory until the program ends, and the person is told; they are never written in clear.
 */
export function secretStore(folder: string): SecretStore {
  const file = join(folder, 'secrets.json')
  const inMemory = new Map<string, string>()
  const read = (): Record<string, string> => {
    const found = Kept.safeParse(readJson(file))
    return found.success ? found.data.secrets : {}
  }
  function of(connector: string): string | null {
    const known = inMemory.get(connector)
    if (known !== undefined) return known
    const kept = read()[connector]
    if (kept === undefined || place() !== 'system') return null
    try {
      return safeStorage.decryptString(Buffer.from(kept, 'base64'))
    } catch (error) {
      // Another user's file, or a key store that was emptied: the person is asked again.
      log.warn('a kept secret could not be opened', error)
      return null
    }
  }
  return {
    place,
    of,
    keep(connector, secret) {
      const where = place()
      if (where === 'session') inMemory.set(connector, secret)
      else {
        inMemory.delete(connector)
        writeJson(file, { secrets: { ...read(), [connector]: safeStorage.encryptString(secret).toString('base64') } })
      }
      return where
    },
    forget(connector) {
      const had = of(connector) !== null
      inMemory.delete(connector)
      const { [connector]: gone, ...secrets } = read()
      if (gone !== undefined) writeJson(file, { secrets })
      return had || gone !== undefined
    },
    list: () => [
      ...[...inMemory.keys()].map((connector) => ({ connector, where: 'session' as const })),
      ...(place() === 'system' ? Object.keys(read()) : [])
        .filter((connector) => !inMemory.has(connector))
        .map((connector) => ({ connector, where: 'system' as const })),
    ],
  }
}

/** A backend that only disguises (`basic_text`) is no key store. Older runtimes do not name theirs. */
function place(): SecretPlace {
  if (!safeStorage.isEncryptionAvailable()) return 'session'
  const named = 'getSelectedStorageBackend' in safeStorage && process.platform === 'linux'
  return named && safeStorage.getSelectedStorageBackend() === 'basic_text' ? 'session' : 'system'
}
