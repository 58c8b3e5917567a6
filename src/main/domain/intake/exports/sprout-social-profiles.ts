import type { KnownExport } from './known-export.ts'

/** Profiles with their audience, one row a day and profile: accounts and how they grew. */
export const sproutSocialProfiles: KnownExport = {
  tool: 'Sprout Social',
  holds: 'accounts',
  proof: ['date', 'profile', 'network', 'audience', 'net audience growth'],
  columns: { date: 'measured_on', profile: 'handle', network: 'network', audience: 'followers' },
  dates: 'month_first',
}
