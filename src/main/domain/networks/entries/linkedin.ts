import type { Network } from '../network.ts'
import { renameReviewed, step } from '../steps.ts'

const slug = /^[\p{L}\p{N}][^\s/?#@<>"]*$/u

export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  status: 'live',
  aliases: ['li', 'linked in', 'linkedin company', 'линкедин', 'линкедын'],
  host: 'linkedin.com',
  hosts: ['m.linkedin.com', 'touch.linkedin.com', 'mobile.linkedin.com', 'linkedin.cn', 'linkedin.de'],
  localeHosts: true,
  skip: ['mwlite', 'm'],
  spaces: [
    {
      prefix: 'company/',
      at: ['company/*', 'company-beta/*', 'companies/*', 'organization/*', 'sales/company/*', 'edu/company/*'],
      name: slug,
      url: 'https://www.linkedin.com/company/*/',
      kind: 'page',
    },
    { prefix: 'showcase/', at: ['showcase/*', 'showcase-beta/*'], name: slug, url: 'https://www.linkedin.com/showcase/*/', kind: 'page' },
    { prefix: 'school/', at: ['school/*', 'edu/school?id=*'], name: slug, url: 'https://www.linkedin.com/school/*/', kind: 'page' },
    { prefix: 'in/', at: ['in/*'], name: slug, url: 'https://www.linkedin.com/in/*/', kind: 'profile' },
    {
      prefix: 'groups/',
      at: ['groups/*', 'groups?gid=*', 'grp/home?gid=*'],
      name: /^(?:.*-)?(\d+)$/u,
      url: 'https://www.linkedin.com/groups/*/',
      kind: 'group',
      id: true,
    },
  ],
  posts: [
    'posts', 'feed/update', 'embed/feed/update', 'pulse', 'events', 'video', 'learning', 'newsletters', 'article', 'articles', 'jobs/view', 'advice', 'products',
    'company/_/posts/_', 'groups/_/posts', 'in/_/recent-activity/_/_', 'live',
  ],
  shares: ['shareArticle', 'sharearticle', 'sharing', 'cws', 'share'],
  leaving: ['redir/redirect?url', 'redir/general-malware-page?url', 'safety/go?url'],
  reserved: [
    'company/setup', 'feed', 'jobs', 'login', 'uas', 'checkpoint', 'signup', 'start', 'authwall', 'search', 'help', 'legal', 'settings', 'psettings',
    'messaging', 'notifications', 'mynetwork', 'home', 'directory', 'sales', 'talent', 'recruiter', 'premium', 'profile', 'pub', 'title', 'salary',
    'services', 'hashtag', 'today', 'campaignmanager', 'ad', 'ads', 'about', 'company', 'in', 'school', 'showcase', 'groups', 'oauth', 'reg', 'join',
    'badges', 'accessibility', 'developers', 'business', 'grp', 'edu', 'redir', 'favicon.ico', 'robots.txt', 'company-beta', 'organization',
  ],
  bare: ['company/*'],
  bareAssumed: true,
  icon: 'brand-linkedin',
  canMerge: {
    value: true,
    condition: {
      en: 'On request to LinkedIn for a duplicate page or a bought company; followers move, posts do not',
      ru: 'По запросу в LinkedIn: для дубля страницы или купленной компании; подписчики переходят, публикации нет',
    },
  },
  canRename: renameReviewed,
  closing: [
    step.archive,
    step.notice,
    step.campaigns,
    { en: 'Move employees to the page that stays, as their employer', ru: 'Попросить сотрудников указать оставшуюся страницу местом работы' },
    step.access,
    { en: 'Deactivate the page as its super admin', ru: 'Отключить страницу с правами суперадминистратора' },
  ],
  referenceAverage: { value: 28.8, source: 'Altimeter', year: 2011 },
}
