import type { BrandName, MarketCode } from './catalogue/entry.ts'
import type { SampleAccount, SampleSnapshot } from './company.ts'
import { DAY, HOUR, MINUTE, snapshotTimes, startOf } from './days.ts'
import { type Draft, isDefunct } from './drafts.ts'
import type { Random } from './random.ts'

/** Months that a live account was looked at. */
export const MONTHS = 24

const NETWORK_SIZE: Record<string, number> = {
  facebook: 26_000,
  x: 8_000,
  instagram: 21_000,
  linkedin: 7_000,
  youtube: 5_500,
  tiktok: 14_000,
  pinterest: 2_400,
  mastodon: 700,
  vk: 12_000,
  telegram: 3_800,
  website: 1_900,
  xing: 1_400,
  threads: 2_600,
  bluesky: 900,
  reddit: 1_700,
  flickr: 320,
  tumblr: 540,
  google_plus: 1_200,
  periscope: 600,
  vine: 2_100,
  storify: 150,
}
const MARKET_SIZE: Record<MarketCode, number> = {
  DE: 1.4,
  UK: 1.1,
  US: 1.7,
  FR: 0.8,
  ES: 0.8,
  PL: 0.5,
  BR: 1.2,
  KZ: 0.45,
  JP: 0.6,
  Global: 1.5,
}
const BRAND_SIZE: Record<BrandName, number> = { Kornwell: 1.2, Brisavo: 0.8, Halvorn: 0.35, Lumetra: 0.6, Verdano: 0.5 }

/** Whether anybody could see it: a request is not there yet, unless somebody could not wait. */
const isOpen = ({ lifecycle, faults }: Draft): boolean =>
  lifecycle !== 'approved' && (lifecycle !== 'proposed' || faults.has('live-unapproved'))

const isNew = ({ young, faults }: Draft): boolean => young || faults.has('live-unapproved')

/** Monthly public figures of an account up to the evening before `today`, oldest first. */
export function makeSnapshots(draft: Draft, account: SampleAccount, today: string, chance: Random): SampleSnapshot[] {
  if (!isOpen(draft)) return []
  const end = startOf(today)
  const size = (NETWORK_SIZE[draft.network] ?? 1_000) * MARKET_SIZE[draft.market] * BRAND_SIZE[draft.brand]
  const share = draft.function === 'marketing' ? 1 : draft.function === 'support' ? 0.45 : 0.3
  const opened = account.openedOn === null ? 0 : startOf(account.openedOn)
  const fresh = draft.origin === 'impostor' ? 0.02 : draft.origin === 'twin' ? 0.06 : isNew(draft) ? 0.25 : 1
  let followers = Math.max(12, Math.round(chance.around(size * share * fresh, 0.75)))
  if (draft.faults.has('silent-audience')) followers += chance.whole(14_000, 40_000)
  if (isDefunct(draft)) return [lastSight(account, followers, today, chance)]

  const times = snapshotTimes(today, MONTHS).filter((time) => time > opened + 3 * DAY)
  const stop = end - silence(draft, chance)
  const rate = chance.around(draft.origin === 'impostor' ? 3 : draft.function === 'marketing' ? 9 : 5, 0.6)
  const fading = chance.chance(0.35) || stop < end - 60 * DAY
  let posts = Math.round(opened === 0 || opened < end - 760 * DAY ? chance.around(rate * 40, 0.6) : 0)
  let lastPost = Math.min((times[0] ?? end) - chance.whole(2, 30) * DAY, stop)
  const hidden = draft.handle.startsWith('groups/') && chance.chance(0.5)
  const mood = 1 + (chance.next() - 0.35) * 0.02
  const following = chance.chance(0.6) ? chance.whole(3, 900) : null

  return times.map((takenAt, at) => {
    const from = times[at - 1] ?? takenAt - 30 * DAY
    const until = Math.min(takenAt, stop)
    if (until > from) {
      const strength = fading ? Math.max(0.15, 1 - at / (MONTHS * 1.1)) : 1
      const written = Math.max(
        takenAt >= stop ? 1 : 0,
        Math.round(chance.around(rate * strength, 0.35) * ((until - from) / (takenAt - from))),
      )
      posts += written
      if (written > 0) lastPost = Math.max(lastPost, takenAt >= stop ? stop : until - chance.whole(2, 72) * HOUR)
    }
    followers = Math.max(9, Math.round(followers * (mood + (chance.next() - 0.5) * 0.012)))
    return {
      accountId: account.id,
      takenAt,
      followers: hidden ? null : followers,
      following,
      posts,
      lastPostAt: Math.max(lastPost, opened),
    }
  })
}

/** How long nothing has been posted before `today`; away from the limits of 30, 60 and 180 days on both sides. */
function silence(draft: Draft, chance: Random): number {
  const minutes = chance.whole(5 * 60, 23 * 60) * MINUTE
  if (draft.faults.has('stale')) return chance.whole(190, 1_900) * DAY + minutes
  if (draft.lifecycle === 'closed' && !draft.faults.has('closed-but-posting'))
    return chance.whole(90, 160) * DAY + minutes
  if (draft.origin === 'impostor') return chance.whole(1, 9) * DAY + minutes
  if (draft.faults.has('silent-audience')) return chance.whole(70, 160) * DAY + minutes
  if (draft.faults.has('closed-but-posting')) return chance.whole(2, 20) * DAY + minutes
  const days = chance.chance(0.27) ? chance.whole(34, 168) : chance.whole(0, 26)
  return (Math.abs(days - 60) < 4 ? days + 12 : days) * DAY + minutes
}

/** Dead networks were written down once, when the list was made. */
function lastSight(account: SampleAccount, followers: number, today: string, chance: Random): SampleSnapshot {
  const opened = account.openedOn === null ? startOf(today) - 3_000 * DAY : startOf(account.openedOn)
  return {
    accountId: account.id,
    takenAt: Math.max(opened + 30 * DAY, Math.min(account.createdAt, startOf(today) - DAY)),
    followers,
    following: null,
    posts: chance.whole(14, 600),
    lastPostAt: opened + chance.whole(60, 500) * DAY,
  }
}
