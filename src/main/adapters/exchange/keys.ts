import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'

/** The key this computer signs with. It never leaves the folder of the installation. */
export type OwnKey = { readonly privateKey: KeyObject; readonly publicKey: string; readonly fingerprint: string }

/**
 * Twelve words would be friendlier, eight groups of four are quicker to compare over the telephone.
 * @param publicKey SPKI, DER, base64
 */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32).toUpperCase()
  return (digest.match(/.{4}/g) ?? []).join('-')
}

/**
 * Reads the Ed25519 key of this installation, and makes it the first time.
 * @throws Refusal `folder_unwritable` when it can be kept nowhere
 */
export function ownKey(home: string): OwnKey {
  const file = join(home, 'exchange-key.pem')
  const privateKey = createPrivateKey(readKey(file) ?? makeKey(home, file))
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return { privateKey, publicKey, fingerprint: fingerprintOf(publicKey) }
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function makeKey(home: string, file: string): string {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  try {
    mkdirSync(home, { recursive: true })
    // Another program of this installation may have made one in the meantime: that one holds.
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
    return pem
  } catch {
    const other = readKey(file)
    if (other !== null) return other
    throw new Refusal('folder_unwritable', `${home} cannot be written`, { file: home })
  }
}

/** The fingerprint of this installation's key; null where it has none yet. */
export function fingerprintKept(home: string): string | null {
  return readKey(join(home, 'exchange-key.pem')) === null ? null : ownKey(home).fingerprint
}
