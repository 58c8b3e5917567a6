import type { NetworkFacts, PlanAccount, PlanFacts } from '#main/domain/plan/facts.ts'

export const facebook: NetworkFacts = { id: 'facebook', name: 'Facebook', defunct: false, year: null, canMerge: true }
export const x: NetworkFacts = { id: 'x', name: 'X', defunct: false, year: null, canMerge: false }
export const googlePlus: NetworkFacts = {
  id: 'google_plus',
  name: 'Google+',
  defunct: true,
  year: '2019',
  canMerge: false,
}
export const kornwell = { id: 'kornwell', name: 'Kornwell' }
export const de = { id: 'de', name: 'Germany' }
export const uk = { id: 'uk', name: 'United Kingdom' }
export const marketing = { id: 'marketing', name: 'Marketing DE' }

/** A healthy, active Facebook page of Kornwell in Germany before purchase; tests say what differs. */
export function account(id: string, differs: Partial<PlanAccount> = {}): PlanAccount {
  return {
    id,
    name: id,
    displayName: null,
    network: facebook,
    externalId: null,
    lifecycle: 'active',
    brand: kornwell,
    market: de,
    team: marketing,
    teamFunction: 'marketing',
    language: 'de',
    stages: ['before'],
    audience: 1000,
    silentDays: 3,
    activity: 'active',
    health: 90,
    worst: null,
    severe: 0,
    impostor: false,
    hasOwner: true,
    ownerLeft: false,
    hasPurpose: true,
    service: null,
    ...differs,
  }
}

export function facts(accounts: readonly PlanAccount[], differs: Partial<PlanFacts> = {}): PlanFacts {
  return {
    accounts,
    decisions: [],
    required: [],
    notSame: new Set(),
    resolvers: [{ id: 'support', name: 'Support DE', market: 'de' }],
    ...differs,
  }
}
