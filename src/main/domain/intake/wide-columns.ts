import { networkByHint } from '#main/domain/networks/index.ts'
import type { AccountField } from './fields.ts'
import { normaliseHeader } from './header-words.ts'

/** A column that belongs to one network: `Twitter`, `social.youtube_id`, `Instagram followers`. */
export interface NetworkColumn {
  readonly network: string
  readonly field: Extract<AccountField, 'profile_url' | 'network_id' | 'followers' | 'posts'>
}

/** What may stand beside the network's name, and what the column then holds. */
const BESIDE: Readonly<Record<NetworkColumn['field'], readonly string[]>> = {
  profile_url: [
    '',
    'url',
    'link',
    'handle',
    'account',
    'page',
    'username',
    'user',
    'user name',
    'name',
    'profile',
    'profile url',
    'profile link',
    'page url',
    'channel',
    'address',
    'screen name',
    'ссылка',
    'аккаунт',
    'страница',
    'адрес',
    'канал',
    'группа',
    'seite',
    'konto',
    'kanal',
    'profil',
    'lien',
    'compte',
    'enlace',
    'cuenta',
    'pagina',
    'site',
    'official',
    'number',
    'phone',
    'номер',
  ],
  network_id: ['id', 'user id', 'account id', 'page id', 'channel id'],
  followers: [
    'followers',
    'fans',
    'subscribers',
    'audience',
    'members',
    'likes',
    'подписчики',
    'подписчиков',
    'follower',
    'abonnenten',
    'abonnes',
    'seguidores',
  ],
  posts: ['posts', 'tweets', 'videos', 'публикации', 'beitrage', 'publications', 'publicaciones'],
}

/**
 * Reads a column name as "this network's account in a wide table". The path of nested values counts by its last
 * word, so that `contact.twitter` and `social.twitter` say the same. Null where the name is no network's.
 */
export function networkColumn(name: string): NetworkColumn | null {
  const words = normaliseHeader(lastPart(name)).split(' ')
  for (let length = 1; length <= Math.min(words.length, 3); length += 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      if (from > 0 && from + length < words.length) continue
      const network = networkNamed(words.slice(from, from + length).join(' '))
      if (network === null) continue
      const beside = [...words.slice(0, from), ...words.slice(from + length)].join(' ')
      const field = FIELDS.find((candidate) => BESIDE[candidate].includes(beside))
      if (field) return { network, field }
    }
  }
  return null
}

/** Posts are no accounts, and a website is whose account it is unless the column says blog. */
function networkNamed(words: string): string | null {
  const network = networkByHint(words)
  if (network === undefined || /^tweets?$/.test(words)) return null
  return network.id === 'website' && !/^(blog|блог)$/.test(words) ? null : network.id
}

const FIELDS = ['profile_url', 'network_id', 'followers', 'posts'] as const

/** The last name of a path; list places do not count: `social[0].twitter` → `twitter`. A site's name is one word: `twitter.com` → `twitter`. */
export function lastPart(name: string): string {
  if (/^(www\.)?[\w-]+\.(com|net|org|ru|me|tv|social)$/i.test(name.trim()))
    return name
      .trim()
      .replace(/^www\./i, '')
      .replace(/\.\w+$/, '')
  return (
    name
      .split(/\.(?=[^\s.])/)
      .at(-1)
      ?.replace(/\[\d*\]$/, '') ?? name
  )
}
