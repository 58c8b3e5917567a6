import type { SampleAccess } from './company.ts'

/** A way in without the account it belongs to. */
export type Entry = Omit<SampleAccess, 'id' | 'accountId'>

/** A login of somebody, of which nothing more is known. */
export const blank = (personId: string | null): Entry => ({
  personId,
  agencyId: null,
  way: 'own_login',
  tool: null,
  twoFactor: null,
  provenOn: null,
  revokedOn: null,
})
