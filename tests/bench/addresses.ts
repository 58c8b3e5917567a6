/**
 * Shapes of addresses with how many of a hundred have each, as they stand in lists that companies keep: mostly profiles of
 * a few networks, some with tracking and tabs, some posts and redirectors, a few hosts that nobody knows. `*` is a name,
 * `#` a number.
 */
const SHAPES: readonly (readonly [share: number, shape: string])[] = [
  [8, 'https://www.facebook.com/*'],
  [4, 'https://www.facebook.com/*/'],
  [2, 'http://facebook.com/*'],
  [2, 'https://m.facebook.com/*?ref=bookmarks'],
  [2, 'https://www.facebook.com/profile.php?id=1000#'],
  [1, 'https://www.facebook.com/pages/*/1234#'],
  [1, 'https://www.facebook.com/groups/*/about'],
  [1, 'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2F*&h=AT0'],
  [8, 'https://www.instagram.com/*/'],
  [4, 'https://instagram.com/*?igsh=MWFiYw=='],
  [1, 'https://www.instagram.com/p/CAb*/'],
  [6, 'https://twitter.com/*'],
  [5, 'https://x.com/*'],
  [2, 'https://twitter.com/*?ref_src=twsrc%5Etfw'],
  [1, 'https://x.com/*/status/1800#'],
  [6, 'https://www.linkedin.com/company/*/'],
  [2, 'https://de.linkedin.com/company/*/about/'],
  [2, 'https://www.linkedin.com/in/*?trk=people'],
  [5, 'https://www.youtube.com/@*'],
  [2, 'https://www.youtube.com/user/*/videos'],
  [2, 'https://www.youtube.com/c/*'],
  [1, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=#'],
  [5, 'https://www.tiktok.com/@*?lang=en'],
  [2, 'https://www.pinterest.com/*/'],
  [1, 'https://www.pinterest.de/*/'],
  [3, 'https://t.me/*'],
  [3, 'https://vk.com/*'],
  [1, 'https://vk.com/public1#'],
  [2, 'https://ok.ru/group/5100000#'],
  [2, 'https://www.threads.net/@*'],
  [1, 'https://bsky.app/profile/*.bsky.social'],
  [1, 'https://mastodon.social/@*'],
  [1, 'https://github.com/*'],
  [1, 'https://*.tumblr.com/'],
  [1, 'https://wa.me/49170#'],
  [1, 'https://www.xing.com/pages/*'],
  [1, 'https://www.tripadvisor.com/Hotel_Review-g187323-d1#-Reviews-*.html'],
  [1, 'https://www.trustpilot.com/review/*.example'],
  [1, 'https://www.facebook.com/%D0%B0%D0%BA%D0%BC%D0%B5*'],
  [1, 'https://bit.ly/3*'],
  [1, 'https://www.*.example/contact'],
  [1, 'https://facebook.com-*.example/login'],
  [1, 'https://plus.google.com/+*'],
  [1, 'HTTPS://WWW.FACEBOOK.COM/*'],
]
const NAMES = [
  'kornwell',
  'Brisavo',
  'lumetra',
  'Verdano',
  'halvorn',
  'akari',
  'Nordlys',
  'castella',
  'quillby',
  'tamarin',
]
const deck: readonly string[] = SHAPES.flatMap(([share, shape]) => Array<string>(share).fill(shape))
/** Has no factor in common with the deck, so neighbours are of different shapes and every shape comes in its share. */
const STEP = 37

/** A number as letters: names of companies seldom end in digits. */
function inLetters(value: number): string {
  let rest = value
  let letters = ''
  do {
    letters = String.fromCharCode(97 + (rest % 26)) + letters
    rest = Math.floor(rest / 26)
  } while (rest > 0)
  return letters
}

/** So many addresses, always the same ones, no two alike. */
export function realisticAddresses(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const shape = deck[(at * STEP) % deck.length] ?? ''
    return shape.replace('*', `${NAMES[at % NAMES.length] ?? ''}${inLetters(at)}`).replace('#', String(1_000_000 + at))
  })
}
