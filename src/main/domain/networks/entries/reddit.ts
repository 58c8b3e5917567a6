import type { Network } from '../network.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  status: 'live',
  aliases: ['subreddit', 'реддит'],
  host: 'reddit.com',
  hosts: ['old.reddit.com', 'new.reddit.com', 'm.reddit.com', 'np.reddit.com', 'i.reddit.com', 'amp.reddit.com', 'sh.reddit.com', 'ssl.reddit.com'],
  localeHosts: true,
  shortHosts: { 'redd.it': 'post', 'v.redd.it': 'post', 'i.redd.it': 'post', 'preview.redd.it': 'post' },
  spaces: [
    { prefix: 'r/', at: ['r/*'], name: /^[A-Za-z0-9][A-Za-z0-9_]{1,20}$/, url: 'https://www.reddit.com/r/*/', kind: 'group' },
    { prefix: 'user/', at: ['user/*', 'u/*', 'r/u_*'], name: /^[A-Za-z0-9_-]{3,20}$/, url: 'https://www.reddit.com/user/*/', kind: 'profile' },
  ],
  posts: ['r/_/comments', 'r/_/s', 'user/_/comments/_', 'u/_/comments/_', 'u/_/s', 'user/_/s', 'comments', 'tb', 'gallery', 'poll', 'video'],
  shares: ['submit', 'r/_/submit', 'share'],
  reserved: ['r/all', 'r/popular', 'r/friends', 'r/mod', 'user/me', 'u/me', 'r', 'u', 'user', 'login', 'register', 'search', 'settings', 'message', 'chat', 'premium', 'coins', 'subreddits', 'explore', 'topics', 'account', 'domain', 'wiki', 'rules', 'live', 'hot', 'new', 'rising', 'top'],
  leaving: ['out?url'],
  bare: [],
  icon: 'brand-reddit',
  canMerge: noGroupMerge,
  canRename: noRename,
  closing: [
    step.archive,
    step.members,
    { en: 'Hand the moderators\' seats over, or set the community to restricted', ru: 'Передать права модераторов или ограничить публикации в сообществе' },
    step.access,
    step.record,
  ],
}
