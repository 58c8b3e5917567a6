import { bluesky } from './entries/bluesky.ts'
import { discord } from './entries/discord.ts'
import { disqus } from './entries/disqus.ts'
import { dzen } from './entries/dzen.ts'
import { facebook } from './entries/facebook.ts'
import { flickr } from './entries/flickr.ts'
import { foursquare } from './entries/foursquare.ts'
import { friendster } from './entries/friendster.ts'
import { github } from './entries/github.ts'
import { google_plus } from './entries/google_plus.ts'
import { ideascale } from './entries/ideascale.ts'
import { instagram } from './entries/instagram.ts'
import { line } from './entries/line.ts'
import { linkedin } from './entries/linkedin.ts'
import { livestream } from './entries/livestream.ts'
import { mastodon } from './entries/mastodon.ts'
import { medium } from './entries/medium.ts'
import { meetup } from './entries/meetup.ts'
import { myspace } from './entries/myspace.ts'
import { ok } from './entries/ok.ts'
import { periscope } from './entries/periscope.ts'
import { pinterest } from './entries/pinterest.ts'
import { pixelfed } from './entries/pixelfed.ts'
import { quora } from './entries/quora.ts'
import { reddit } from './entries/reddit.ts'
import { rutube } from './entries/rutube.ts'
import { slack } from './entries/slack.ts'
import { slideshare } from './entries/slideshare.ts'
import { snapchat } from './entries/snapchat.ts'
import { soundcloud } from './entries/soundcloud.ts'
import { storify } from './entries/storify.ts'
import { telegram } from './entries/telegram.ts'
import { threads } from './entries/threads.ts'
import { tiktok } from './entries/tiktok.ts'
import { tumblr } from './entries/tumblr.ts'
import { twitch } from './entries/twitch.ts'
import { ustream } from './entries/ustream.ts'
import { vimeo } from './entries/vimeo.ts'
import { vine } from './entries/vine.ts'
import { vk } from './entries/vk.ts'
import { website } from './entries/website.ts'
import { wechat } from './entries/wechat.ts'
import { weibo } from './entries/weibo.ts'
import { whatsapp } from './entries/whatsapp.ts'
import { x } from './entries/x.ts'
import { xing } from './entries/xing.ts'
import { yammer } from './entries/yammer.ts'
import { youtube } from './entries/youtube.ts'
import { hintReader, type Hint } from './hint.ts'
import type { Network } from './network.ts'

export type { Network } from './network.ts'

/** Every network known to the product. Adding one takes its file in `entries/` and its line here. */
export const networks: readonly Network[] = [
  x,
  facebook,
  instagram,
  linkedin,
  youtube,
  tiktok,
  threads,
  pinterest,
  reddit,
  bluesky,
  mastodon,
  pixelfed,
  telegram,
  whatsapp,
  discord,
  slack,
  snapchat,
  vk,
  ok,
  dzen,
  rutube,
  weibo,
  wechat,
  line,
  twitch,
  vimeo,
  soundcloud,
  slideshare,
  medium,
  tumblr,
  website,
  flickr,
  quora,
  xing,
  meetup,
  github,
  disqus,
  ideascale,
  yammer,
  livestream,
  ustream,
  foursquare,
  myspace,
  google_plus,
  periscope,
  storify,
  vine,
  friendster,
]

const byId: ReadonlyMap<string, Network> = new Map(networks.map((network) => [network.id, network]))
const readAliases = hintReader(networks)

/** The network with this id, or undefined. */
export function networkById(id: string): Network | undefined {
  return byId.get(id)
}

/** The network a column name or a platform name means, or undefined when it means none or more than one. */
export function networkByHint(hint: string): Network | undefined {
  return readAliases(hint).network
}

/** As {@link networkByHint}, and whether the words ask for an id instead of a name (`youtube_id`). */
export function readHint(hint: string): Hint {
  return readAliases(hint)
}
