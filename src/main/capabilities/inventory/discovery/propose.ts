import type { SightingDraft } from '#main/domain/discovery/collector.ts'
import { mentionsIn } from '#main/domain/discovery/mentions.ts'
import { proposeHandles } from '#main/domain/discovery/proposals.ts'
import { countProfiles, profilesOf } from '#main/mirror/queries/discovery-ground.ts'
import type { DiscoveryResult } from '#shared/contract/inventory-discovery.ts'
import type { JobContext } from '../../handler.ts'
import { readGround } from './ground.ts'
import { type Find, takeIn } from './take-in.ts'

const STEP = 200
const MOST_MENTIONS = 20_000

/** Looks through the inventory itself: what profiles mention, and what handles brands would have by their own habits. */
export async function proposeFromInventory(context: JobContext): Promise<DiscoveryResult> {
  const { db } = context
  const ground = readGround(db)
  const total = countProfiles(db)
  context.progress(0, total)
  const isOwn = (id: string, handleKey: string): boolean =>
    ground.accounts.some((account) => account.id === id && account.handleKey === handleKey)
  const finds = new Map<string, Find>()
  let read = 0
  let full = false
  for (const profile of profilesOf(db)) {
    if (++read % STEP === 0) context.progress(read, total)
    for (const { identity, place, text } of mentionsIn(profile)) {
      if (identity.network === profile.network && isOwn(profile.id, identity.handleKey)) continue
      const key = `${identity.network} ${identity.handleKey}`
      const find = finds.get(key) ?? { identity, sightings: [] }
      if (!finds.has(key) && finds.size >= MOST_MENTIONS) full = true
      else finds.set(key, find)
      find.sightings.push(mention(profile, place, text, identity.url ?? ''))
    }
  }
  for (const { identity, brandId, marketId, template } of proposeHandles(ground)) {
    const key = `${identity.network} ${identity.handleKey}`
    if (!finds.has(key))
      finds.set(key, {
        identity,
        brandId,
        marketId,
        sightings: [pattern(template.form, template.accounts, identity.url ?? '')],
      })
  }
  const taken = await takeIn(context, ground, [...finds.values()])
  return { file: null, as: 'inventory', read: total, left: {}, ...taken, passed: {}, limit: full ? 'candidates' : null }
}

const mention = (
  profile: { id: string; handle: string },
  place: 'bio' | 'website' | 'note',
  text: string,
  address: string,
): SightingDraft => ({
  kind: 'mention',
  place,
  source: profile.handle,
  site: '',
  pages: 1,
  ofPages: 1,
  times: 1,
  samples: [],
  address,
  text,
  country: null,
  account: profile.id,
})

/** `text` is the form, `times` the number of accounts that have it. */
const pattern = (form: string, accounts: number, address: string): SightingDraft => ({
  kind: 'pattern',
  place: 'list',
  source: '',
  site: '',
  pages: 1,
  ofPages: 1,
  times: accounts,
  samples: [],
  address,
  text: form,
  country: null,
  account: null,
})
