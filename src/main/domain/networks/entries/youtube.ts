import type { Network } from '../network.ts'
import { step } from '../steps.ts'

const custom = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  status: 'live',
  aliases: ['yt', 'you tube', 'ютуб', 'ютьюб'],
  host: 'youtube.com',
  hosts: ['m.youtube.com', 'gaming.youtube.com', 'music.youtube.com', 'studio.youtube.com', 'youtube.de', 'youtube.fr', 'youtube.co.uk'],
  localeHosts: true,
  shortHosts: { 'youtu.be': 'post', 'youtube-nocookie.com': 'post' },
  spaces: [
    {
      prefix: '',
      at: ['channel/*', '*', 'c/*', 'user/*'],
      name: /^UC[A-Za-z0-9_-]{22}$/,
      url: 'https://www.youtube.com/channel/*',
      kind: 'channel',
      id: true,
    },
    { prefix: '@', at: ['@*'], name: /^[\p{L}\p{M}\p{N}._·-]{2,60}$/u, url: 'https://www.youtube.com/@*', kind: 'channel' },
    {
      prefix: 'user/',
      at: ['user/*', 'profile?user=*', 'profile_videos?user=*', 'subscription_center?add_user=*'],
      name: custom,
      url: 'https://www.youtube.com/user/*',
      kind: 'channel',
    },
    { prefix: 'c/', at: ['c/*'], name: custom, url: 'https://www.youtube.com/c/*', kind: 'channel' },
    // An old address without a sign of its name space: it may be a user name, a custom name or a handle.
    { prefix: '', at: ['*'], name: custom, url: 'https://www.youtube.com/*', kind: 'channel', sure: 0.75 },
  ],
  posts: ['watch', 'watch_popup', 'shorts', 'playlist', 'live', 'embed', 'v', 'e', 'clip', 'post', 'attribution_link', 'movie', 'show', 'view_play_list', 'source'],
  shares: ['share', 'share_popup'],
  leaving: ['redirect?q'],
  reserved: [
    'channel', 'user', 'c', 'results', 'feed', 'hashtag', 'gaming', 'premium', 'music', 't', 'about', 'signin', 'signup', 'login', 'logout', 'account',
    'account_notifications', 'new', 'kids', 'tv', 'ads', 'creators', 'jobs', 'trends', 'yt', 'channels', 'oembed', 'api', 'iframe_api', 'profile',
    'profile_videos', 'subscription_center', 'upload', 'dashboard', 'my_videos', 'reporthistory', 'paid_memberships', 'testtube', 'select_site', 'videos',
    'playlists', 'browse', 'trending', 'movies', 'shopping', 'news', 'sports', 'learning', 'podcasts', 'fashion', 'static', 's', 'img', 'favicon.ico', 'robots.txt', 'oops',
  ],
  caseSensitive: /^UC[A-Za-z0-9_-]{22}$/,
  icon: 'brand-youtube',
  canMerge: {
    value: false,
    condition: {
      en: 'Channels cannot be merged; videos have to be uploaded again and lose their views',
      ru: 'Каналы не объединяются: видео придётся загрузить заново, без накопленных просмотров',
    },
  },
  canRename: {
    value: true,
    condition: {
      en: 'Name and handle change in the settings, at most twice in 14 days; old /user and /c addresses stay',
      ru: 'Название и псевдоним меняются в настройках не чаще двух раз за 14 дней; старые адреса /user и /c остаются',
    },
  },
  closing: [
    { en: 'Download the videos with their captions and descriptions', ru: 'Выгрузить видео с субтитрами и описаниями' },
    { en: 'List the pages that embed its videos and replace them', ru: 'Найти страницы со встроенными видео и заменить их' },
    step.notice,
    step.access,
    {
      en: 'Hide the channel first, delete it when nobody has missed it',
      ru: 'Сначала скрыть канал, удалить, когда убедитесь, что он никому не нужен',
    },
  ],
  referenceAverage: { value: 9.4, source: 'Altimeter', year: 2011 },
}
