import type { Pack, PackRule } from './read.ts'
import type { ResolvedRule, ResolvedRules } from './resolve.ts'

/** What has to be said over `base` so that a rule is as `wanted`; null where nothing has to be. */
export function difference(base: ResolvedRule, wanted: ResolvedRule): PackRule | null {
  const parameters = Object.fromEntries(
    Object.entries(wanted.parameters).filter(([name, value]) => base.parameters[name] !== value),
  )
  const said: PackRule = {
    ...(wanted.on === base.on ? {} : { on: wanted.on }),
    ...(wanted.severity === base.severity ? {} : { severity: wanted.severity }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
  }
  // A pack that speaks of a rule for the first time switches it on, unless it says otherwise.
  return Object.keys(said).length === 0 || wanted.on ? orNull(said) : { ...said, on: false }
}

const orNull = (said: PackRule): PackRule | null => (Object.keys(said).length === 0 ? null : said)

/** What a pack has to say of its rules so that over those of `base` they are as `wanted`. */
export function differences(base: ResolvedRules, wanted: ResolvedRules): Record<string, PackRule> {
  const said: Record<string, PackRule> = {}
  for (const [id, rule] of wanted) {
    const before = base.get(id)
    const own = before ? difference(before, rule) : null
    if (own) said[id] = own
  }
  return said
}

/** A pack as the text of its file: what `readPack` reads. */
export function packText({ name, extends: parent, rules }: Pick<Pack, 'name' | 'extends' | 'rules'>): string {
  const short = Object.fromEntries(Object.entries(rules).map(([id, said]) => [id, shortened(said)]))
  return `${JSON.stringify({ name, ...(parent === null ? {} : { extends: parent }), rules: short }, null, 2)}\n`
}

function shortened(said: PackRule): PackRule | 'on' | 'off' {
  if (said.on === undefined || said.severity !== undefined || said.parameters !== undefined) return said
  return said.on ? 'on' : 'off'
}
