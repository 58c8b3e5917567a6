import { Refusal } from '#shared/contract/error.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { PlanLimits } from '#shared/model/plan.ts'
import type { Service } from '#main/service/service.ts'
import { type Call, number, text, UsageError } from './arguments.ts'
import { wrong } from './words.ts'

type Scenario = Answer<'plan.scenarios'>['scenarios'][number]

/** The scenario of a name, whatever its capitals; null where there is none. */
export async function scenarioCalled(service: Service, name: string): Promise<Scenario | null> {
  const { scenarios } = await service.run('plan.scenarios', {})
  const wanted = name.toLocaleLowerCase()
  return scenarios.find(({ scenario }) => scenario.toLocaleLowerCase() === wanted) ?? null
}

/** The same, which has to be there. @throws Refusal `not_found` */
export async function knownScenario(service: Service, name: string): Promise<Scenario> {
  const found = await scenarioCalled(service, name)
  if (found === null) throw new Refusal('not_found', `no scenario ${name}`, { id: name })
  return found
}

/**
 * The limits of a call; empty where none was given. Brands are still called by their names.
 * @throws UsageError
 */
export function limitsOfCall(call: Call): Omit<PlanLimits, 'brandAudience'> & { brands: readonly BrandShare[] } {
  const limits = {
    maxAccounts: number(call, 'max-accounts', { min: 1, max: 10_000_000, whole: true }),
    minAudience: number(call, 'min-audience', { min: 0, max: 1 }),
    maxEffort: number(call, 'max-effort', { min: 0, max: 1e9 }),
    maxBudget: number(call, 'max-budget', { min: 0, max: 1e12 }),
  }
  const stated = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))
  return { ...stated, brands: brandsOfCall(call) }
}

type BrandShare = { readonly name: string; readonly share: number }

/** `Kornwell=0.9,Brisavo=1` */
function brandsOfCall(call: Call): BrandShare[] {
  const given = text(call, 'brand-audience')
  if (given === undefined) return []
  return given.split(',').map((part) => {
    const at = part.lastIndexOf('=')
    const name = part.slice(0, at).trim()
    const share = Number(part.slice(at + 1))
    if (at < 1 || name === '' || part.slice(at + 1).trim() === '' || !(share >= 0 && share <= 1))
      throw new UsageError(wrong.brandShare('--brand-audience', part.trim()))
    return { name, share }
  })
}

/** Brands by their names. @throws Refusal `not_found` for a brand that is not in the workspace */
export async function brandFloors(
  service: Service,
  brands: readonly BrandShare[],
): Promise<Pick<PlanLimits, 'brandAudience'>> {
  if (brands.length === 0) return {}
  const { entries } = await service.run('directory.list', { kind: 'brand' })
  return {
    brandAudience: brands.map(({ name, share }) => {
      const brand = entries.find((entry) => entry.name.toLocaleLowerCase() === name.toLocaleLowerCase())
      if (!brand) throw new Refusal('not_found', `no brand ${name}`, { id: name })
      return { brand: brand.id, share }
    }),
  }
}
