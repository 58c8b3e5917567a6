import type { Kind } from '#shared/model/words.ts'

const ADDRESS: Record<string, string> = {
  facebook: 'https://www.facebook.com/*',
  x: 'https://x.com/*',
  instagram: 'https://www.instagram.com/*/',
  youtube: 'https://www.youtube.com/*',
  linkedin: 'https://www.linkedin.com/*/',
  tiktok: 'https://www.tiktok.com/@*',
  threads: 'https://www.threads.com/@*',
  pinterest: 'https://www.pinterest.com/*/',
  telegram: 'https://t.me/*',
  vk: 'https://vk.com/*',
  flickr: 'https://www.flickr.com/photos/*/',
  tumblr: 'https://*.tumblr.com/',
  reddit: 'https://www.reddit.com/*/',
  bluesky: 'https://bsky.app/profile/*',
  google_plus: 'https://plus.google.com/*',
  periscope: 'https://www.periscope.tv/*',
  vine: 'https://vine.co/*',
  storify: 'https://storify.com/*',
  website: 'https://*',
  xing: 'https://www.xing.com/*',
}

const KINDS: Record<string, Kind> = {
  facebook: 'page',
  linkedin: 'page',
  vk: 'page',
  google_plus: 'page',
  youtube: 'channel',
  telegram: 'channel',
  reddit: 'group',
  website: 'site',
  xing: 'page',
}

/** The canonical address of an account of the sample. */
export function addressOf(network: string, handle: string): string {
  if (network === 'mastodon') {
    const [name = '', host = ''] = handle.split('@')
    return `https://${host}/@${name}`
  }
  if (network === 'youtube' && handle.startsWith('UC')) return `https://www.youtube.com/channel/${handle}`
  return (ADDRESS[network] ?? 'https://*').replace('*', handle)
}

/** Whether the address is a person's own page on a network that has other pages for companies. */
export const isPersonsPage = (network: string, handle: string): boolean =>
  (network === 'linkedin' && handle.startsWith('in/')) || (network === 'vk' && /^id\d+$/.test(handle))

export function kindOf(network: string, handle: string): Kind {
  if (isPersonsPage(network, handle)) return 'profile'
  if (handle.startsWith('groups/')) return 'group'
  return KINDS[network] ?? 'profile'
}

/** Networks of the catalogue that are switched off. */
export const SWITCHED_OFF: ReadonlySet<string> = new Set(['google_plus', 'periscope', 'vine', 'storify'])

/** Networks of the catalogue that have another name than when most accounts were opened, and since when. */
export const RENAMED: Readonly<Record<string, string>> = { x: '2023-07-24' }

/** Networks of the catalogue that still work but have lost much of what they could do. */
export const DECLINING: ReadonlySet<string> = new Set(['xing'])

/** First and last year in which the company opened accounts on a network. */
export const OPENED: Record<string, readonly [number, number]> = {
  facebook: [2010, 2018],
  x: [2010, 2018],
  instagram: [2013, 2020],
  youtube: [2009, 2018],
  linkedin: [2011, 2020],
  tiktok: [2019, 2023],
  threads: [2023, 2024],
  pinterest: [2012, 2018],
  telegram: [2017, 2022],
  vk: [2012, 2018],
  mastodon: [2018, 2023],
  bluesky: [2023, 2024],
  flickr: [2008, 2013],
  tumblr: [2011, 2015],
  reddit: [2016, 2021],
  website: [2010, 2018],
  xing: [2009, 2014],
  google_plus: [2011, 2014],
  periscope: [2015, 2017],
  vine: [2013, 2015],
  storify: [2012, 2014],
}
