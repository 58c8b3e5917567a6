/**
 * Facts an accounts list can be narrowed by where they are missing, and how it says so. No rule waits for a review of an
 * account recorded within the last year, or for the last post of one that is closing.
 */
const FILTERS: Readonly<Record<string, string>> = {
  access: 'access:none',
  brand: 'brand:none',
  conversations: 'conversations:none',
  display_name: 'name:none',
  language: 'language:none',
  last_post: 'lifecycle:active last_post:none',
  market: 'market:none',
  opened_on: 'opened:none',
  proven_on: 'access:any proven:none',
  reviewed_on: 'reviewed:none added:<366d',
  team: 'team:none',
  two_factor: 'access:any two_factor:none',
  verified: 'verified:none',
  website: 'website:none',
}

/** The filter for the accounts that lack a fact; null where it is not a fact of the account itself. */
export const gapFilter = (fact: string): string | null => FILTERS[fact] ?? null
