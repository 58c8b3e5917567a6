import { z } from 'zod'
import { PackName, PackRuleState, PackSummary, PreviewRule, RuleChoices } from '../model/rule-pack.ts'
import { command, job, query } from './request.ts'

const changed = z.object({ changed: z.number().int() })

/** Rule packs: the built-in ones, which never change, and those of the workspace. */
export const packs = {
  'packs.list': query(z.strictObject({}), z.object({ packs: z.array(PackSummary) })),
  /** Every rule as a pack has it. Refuses with `bad_rule_pack`. */
  'packs.get': query(
    z.strictObject({ name: PackName }),
    z.object({ name: z.string(), builtIn: z.boolean(), basedOn: z.string().nullable(), rules: z.array(PackRuleState) }),
  ),
  /** A pack of the workspace that extends another one and says nothing of its own yet. Refuses with `exists`. */
  'packs.copy': command(z.strictObject({ from: PackName, name: PackName }), z.object({ name: z.string() })),
  /** Keeps how the named rules are applied; rules that are not named stay as they are. */
  'packs.save': command(z.strictObject({ name: PackName, rules: RuleChoices }), changed),
  /** A pack that another one extends is `in_use`. */
  'packs.remove': command(z.strictObject({ name: PackName }), changed),
  /** Audits are made with this pack when no other is named. */
  'packs.choose': command(z.strictObject({ name: PackName }), changed),
  /** Takes a pack from a JSON file into the workspace, in place of one with the same name. */
  'packs.import': job(z.strictObject({ file: z.string() }), z.object({ name: z.string(), replaced: z.boolean() }), [
    'file',
  ]),
  'packs.export': job(
    z.strictObject({ name: PackName, folder: z.string() }),
    z.object({ path: z.string(), bytes: z.number().int() }),
    ['folder'],
  ),
  /** What the inventory as it is now gives with a pack, and with the named rules applied in another way. Writes nothing. */
  'packs.preview': job(
    z.strictObject({ name: PackName, rules: RuleChoices }),
    z.object({
      accounts: z.number().int(),
      before: z.number().int(),
      after: z.number().int(),
      rules: z.array(PreviewRule),
    }),
  ),
} as const
