import { closeSync, openSync, writeSync } from 'node:fs'

const NETWORKS = [
  ['Instagram', 'https://www.instagram.com/'],
  ['Facebook', 'https://www.facebook.com/'],
  ['X', 'https://x.com/'],
  ['TikTok', 'https://www.tiktok.com/@'],
  ['YouTube', 'https://www.youtube.com/@'],
  ['LinkedIn', 'https://www.linkedin.com/company/'],
] as const
const BRANDS = ['Kornwell', 'Brisavo', 'Lumetra', 'Verdano', 'Halvorn', 'Akari', 'Nordlys', 'Castella']
const MARKETS = ['Germany', 'Spain', 'France', 'Japan', 'Brazil', 'Poland', 'Italy', 'Sweden', 'Mexico', 'Canada']
const LANGUAGES = ['de', 'es', 'fr', 'ja', 'pt', 'pl', 'it', 'sv', 'es', 'en']

export const HEADER = [
  'Network',
  'Profile URL',
  'Name',
  'Brand',
  'Market',
  'Language',
  'Owner e-mail',
  'Followers',
] as const

/** The cells of one made-up account; every hundredth row repeats an earlier account. */
export function listRow(at: number): string[] {
  const own = at % 100 === 99 ? at - 50 : at
  const [network, address] = NETWORKS[own % NETWORKS.length] ?? NETWORKS[0]
  const brand = BRANDS[own % BRANDS.length] ?? ''
  const market = own % MARKETS.length
  const handle = `${brand.toLowerCase()}_${(LANGUAGES[market] ?? '').toLowerCase()}_${own}`
  return [
    network,
    address + handle,
    `${brand} ${MARKETS[market] ?? ''} ${own}`,
    brand,
    MARKETS[market] ?? '',
    LANGUAGES[market] ?? '',
    `person${own % 400}@example.com`,
    String((own * 7919) % 250_000),
  ]
}

/** Writes a list of so many rows without ever holding it. */
export function writeList(file: string, rows: number): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, `${HEADER.join(',')}\n`)
    for (let from = 0; from < rows; from += 10_000) {
      const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, place) => listRow(from + place).join(','))
      writeSync(handle, `${lines.join('\n')}\n`)
    }
  } finally {
    closeSync(handle)
  }
}
