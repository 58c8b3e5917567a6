import type { Answer, Query } from '#shared/contract/index.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import { builtInPacks, DEFAULT_PACK } from '#main/domain/audit/packs/built-in.ts'
import { NO_LINE, packRefusal } from '#main/domain/audit/packs/pack-fault.ts'
import type { Pack } from '#main/domain/audit/packs/read.ts'
import { packChain, resolveRules } from '#main/domain/audit/packs/resolve.ts'
import { differences, packText } from '#main/domain/audit/packs/write.ts'
import { slugOf } from '#main/domain/reports/file-name.ts'
import { packRows } from '#main/mirror/queries/packs.ts'
import { findPack, findPackFile, type FoundPack, packFinder } from './find.ts'

/**
 * Takes a pack from a file into the workspace. What the file extends by path is written into the pack itself, so that it
 * no longer needs the other file.
 * @throws Refusal `bad_rule_pack`, `file_*`
 */
export async function importPack(
  context: JobContext,
  { file }: Query<'packs.import'>,
): Promise<Answer<'packs.import'>> {
  const { db } = context
  const pack = whole(findPackFile(db, file))
  const key = pack.name.toLowerCase()
  if (builtInPacks().has(key)) throw packRefusal('built_in', pack.name, NO_LINE, { value: pack.name })
  const row = packRows(db).find((one) => one.name.toLowerCase() === key)
  // In its place in the workspace it must not be extended by what it extends.
  const find = packFinder(db)
  packChain(pack, key, (name, from) => (name.trim().toLowerCase() === key ? { key, pack } : find(name, from)))
  const written = { name: pack.name, rules: JSON.stringify(pack.rules), based_on: pack.extends }
  await context.transaction((changes) => {
    if (row) changes.update('rule_pack', row.id, written)
    else changes.insert('rule_pack', context.newId(), written)
  })
  return { name: pack.name, replaced: row !== undefined }
}

function whole({ pack, chain }: FoundPack): Pack {
  if (pack.extends === null || !/\.json$/i.test(pack.extends)) return pack
  const standard = builtInPacks().get(DEFAULT_PACK)
  const base = [...builtInPacks().values()].slice(0, 2)
  if (!standard) return pack
  return { ...pack, extends: DEFAULT_PACK, rules: differences(resolveRules(base), resolveRules(chain)) }
}

/** Writes a pack into a folder as a file that another workspace can take in. @throws Refusal `bad_rule_pack`, `folder_unwritable` */
export function exportPack(context: JobContext, { name, folder }: Query<'packs.export'>): Answer<'packs.export'> {
  const { pack, chain } = findPack(context.db, name)
  const ownBase = pack.extends !== null && !builtInPacks().has(pack.extends.toLowerCase())
  // A pack that extends another one of this workspace says everything itself in its file.
  const base = resolveRules([...builtInPacks().values()].slice(0, 2))
  const alone = { name: pack.name, extends: DEFAULT_PACK, rules: differences(base, resolveRules(chain)) }
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    staging.write(`rule-pack-${slugOf(pack.name)}`, 'json', Buffer.from(packText(ownBase ? alone : pack), 'utf8'))
    const [file] = staging.place()
    if (!file) throw new Error('nothing was written')
    return file
  } finally {
    staging.discard()
  }
}
