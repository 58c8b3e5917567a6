import type { Network } from '../network.ts'
import { noMerge, noRename, step } from '../steps.ts'

const name = /^[A-Za-z0-9_-][A-Za-z0-9_@-]{1,}$/

export const flickr: Network = {
  id: 'flickr',
  name: 'Flickr',
  status: 'live',
  aliases: ['фликр'],
  host: 'flickr.com',
  hosts: ['m.flickr.com', 'secure.flickr.com'],
  shortHosts: { 'staticflickr.com': 'post' },
  spaces: [
    { prefix: '', at: ['photos/*', 'people/*', 'ps/*'], name, url: 'https://www.flickr.com/photos/*/', kind: 'profile' },
    { prefix: 'groups/', at: ['groups/*'], name, url: 'https://www.flickr.com/groups/*/', kind: 'group' },
    { prefix: '', at: ['*'], name, url: 'https://www.flickr.com/photos/*/', kind: 'profile', sure: 0.7 },
    { prefix: '', at: ['photos/*', 'ps/*'], on: ['flic.kr'], name, url: 'https://www.flickr.com/photos/*/', kind: 'profile', sure: 0.9 },
  ],
  posts: ['photos/_/#', 'photos/tags', 'gp', 'p', 'photos/_/albums/_', 'photos/_/sets/_', 'photos/_/galleries/_', 'video_download.gne', 'photo.gne', 'groups/_/discuss/_'],
  shares: ['share.gne', 'share'],
  bare: ['photos/*'],
  reserved: [
    'photos/friends', 'explore', 'search', 'map', 'commons', 'cameras', 'tools', 'account', 'services', 'signin', 'signup', 'help', 'about', 'photos', 'people',
    'groups', 'creativecommons', 'galleries', 'events', 'prints', 'jobs', 'upload', 'recent.gne', 'tags', 'places', 'trending', 'browser', 'new',
  ],
  icon: 'brand-flickr',
  canMerge: noMerge,
  canRename: noRename,
  closing: [
    { en: 'Download the photos with titles, dates and licences', ru: 'Выгрузить фотографии с названиями, датами и лицензиями' },
    { en: 'List the pages that embed its photos and replace them', ru: 'Найти страницы со встроенными фотографиями и заменить их' },
    step.access,
    { en: 'Cancel the paid plan and delete the account', ru: 'Отменить платный тариф и удалить аккаунт' },
  ],
}
