import { Refusal } from '#shared/contract/error.ts'

/** What can be wrong with a pack; each has a text of its own in both languages. */
export type PackFault =
  | 'json'
  | 'torn'
  | 'too_long'
  | 'type'
  | 'unknown_key'
  | 'twice'
  | 'unknown_rule'
  | 'unknown_parameter'
  | 'out_of_range'
  | 'unknown_pack'
  | 'loop'
  | 'built_in'

/** The line of what stands in no file: a name that was asked for, a pack of the workspace. */
export const NO_LINE = 0

/** The refusal of a pack: which pack, which line, and what is wrong there. */
export function packRefusal(
  kind: PackFault,
  name: string,
  line: number,
  details: { readonly value?: string; readonly at?: string; readonly wanted?: string } = {},
): Refusal {
  const { value = '', at = '', wanted = '' } = details
  const said = [value, at, wanted].filter((part) => part !== '').join(', ')
  return new Refusal('bad_rule_pack', `${name}, line ${line}: ${kind}${said === '' ? '' : ` (${said})`}`, {
    name,
    line,
    kind,
    value,
    at,
    wanted,
  })
}
