import type { Network } from '../network.ts'
import { noGroupMerge, renameReviewed, step } from '../steps.ts'

export const meetup: Network = {
  id: 'meetup',
  name: 'Meetup',
  status: 'live',
  aliases: ['meet up', 'meetup group', 'митап'],
  host: 'meetup.com',
  hosts: [],
  shortHosts: { 'meetu.ps': 'opaque_link' },
  localeHosts: true,
  localePaths: true,
  spaces: [
    { prefix: 'pro/', at: ['pro/*'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, url: 'https://www.meetup.com/pro/*/', kind: 'group' },
    { prefix: 'members/', at: ['members/*'], name: /^\d+$/, url: 'https://www.meetup.com/members/*/', kind: 'profile', id: true },
    { prefix: '', at: ['*'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]+$/u, url: 'https://www.meetup.com/*/', kind: 'group' },
  ],
  posts: ['_/events/#', '_/photos/#', '_/messages/boards/_', 'events'],
  reserved: ['find', 'login', 'register', 'topics', 'cities', 'help', 'about', 'apps', 'account', 'home', 'members', 'pro', 'blog', 'media', 'lp', 'start', 'create', 'terms', 'privacy', 'api', 'messages', 'your-events', 'join', 'signup', 'careers', 'groups'],
  icon: 'brand-meetup',
  canMerge: noGroupMerge,
  canRename: renameReviewed,
  closing: [
    step.members,
    { en: 'Cancel or move the events still planned', ru: 'Отменить или перенести запланированные встречи' },
    { en: 'Step down as organiser only after a successor is named', ru: 'Сложить роль организатора только после назначения преемника' },
    { en: 'Close the group and cancel the subscription', ru: 'Закрыть группу и отменить подписку' },
  ],
}
