import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAddress } from '#main/domain/discovery/addresses.ts'
import { Collector } from '#main/domain/discovery/collector.ts'
import { OwnSites } from '#main/domain/discovery/own-sites.ts'
import { readPage } from '#main/domain/discovery/page.ts'
import { countryOfAddress } from '#main/domain/discovery/page-country.ts'
import { isSitemap, sitemapAddresses } from '#main/domain/discovery/sitemap.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/discovery/site/www.halvorn.example/${name}`, import.meta.url), 'utf8')
const brands = [
  { id: 'halvorn', name: 'Halvorn', website: 'https://halvorn.example', handlePattern: null },
  { id: 'kornwell', name: 'Kornwell', website: 'https://kornwell.example', handlePattern: null },
]

function collect(...names: string[]): Collector {
  const collector = new Collector('site', new OwnSites(brands, []))
  for (const name of names) collector.page(readPage(fixture(name), `www.halvorn.example/${name}`), name)
  return collector
}
const seen = (collector: Collector, network: string, handle: string) =>
  collector.collected().find(({ identity }) => identity.network === network && identity.handle === handle)?.sightings ??
  []

test('every way in which a corporate page names its accounts is found, with its place', () => {
  const collector = collect('index.html')
  const lines = (network: string, handle: string): string[] =>
    seen(collector, network, handle).map(({ kind, place }) => `${kind} ${place}`)
  expect(lines('linkedin', 'company/halvorn-group')).toEqual(['same_as head'])
  expect(lines('youtube', '@HalvornGroup')).toEqual(['same_as head'])
  expect(lines('mastodon', 'halvorn@mastodon.social')).toEqual(['rel_me head'])
  expect(lines('x', 'HalvornGroup')).toEqual(['meta head', 'link footer'])
  expect(lines('facebook', 'halvorngroup')).toEqual(['meta head', 'link footer'])
  expect(lines('facebook', 'kornwell')).toEqual(['embed aside'])
  expect(lines('instagram', 'halvorn')).toEqual(['link footer'])
  expect(lines('tiktok', 'halvorn')).toEqual(['link footer'])
  expect(lines('instagram', 'chef.lena.okafor')).toEqual(['link main'])
})

test('a counter of the own site and one of a network are looked through, a short link is not', () => {
  const collector = collect('index.html')
  expect(seen(collector, 'pinterest', 'halvorn')[0]).toMatchObject({
    place: 'footer',
    address: 'https://www.halvorn.example/out?to=https%3A%2F%2Fwww.pinterest.com%2Fhalvorn%2F&c=footer',
  })
  expect(seen(collector, 'threads', 'halvorn')).toHaveLength(1)
  expect(collector.passed).toEqual({ share_link: 4, post: 1, redirector: 1 })
})

test('names of links come from their words, labels and pictures', () => {
  const collector = collect('index.html', 'countries.html')
  expect(seen(collector, 'facebook', 'halvorngroup').find(({ kind }) => kind === 'link')?.text).toBe('Facebook')
  expect(seen(collector, 'instagram', 'halvorn')[0]?.text).toContain('Instagram')
  expect(seen(collector, 'facebook', 'KornwellDE')[0]).toMatchObject({ text: 'Kornwell Deutschland', place: 'body' })
})

test('pages are counted per place, and of how many pages of the site', () => {
  const collector = collect('index.html', 'countries.html', 'de/index.html')
  const footer = seen(collector, 'facebook', 'halvorngroup').find(({ kind }) => kind === 'link')
  expect(footer).toMatchObject({ pages: 3, ofPages: 3, times: 3, site: 'halvorn.example', country: null })
  expect(footer?.samples).toEqual([
    'https://www.halvorn.example/',
    'https://www.halvorn.example/countries.html',
    'https://www.halvorn.example/de/',
  ])
  expect(seen(collector, 'linkedin', 'company/halvorn-deutschland')[0]?.country).toBe('DE')
})

test('country sites and subdomains of a brand are found, machines behind subdomains are not', () => {
  const collector = collect('index.html', 'countries.html')
  collector.sitemap(sitemapAddresses(fixture('sitemap.xml')), 'sitemap.xml')
  const sites = collector
    .collected()
    .flatMap(({ identity }) => (identity.network === 'website' ? [identity.handle] : []))
  expect(sites.toSorted()).toEqual([
    'br.halvorn.example',
    'careers.halvorn.example',
    'fr.halvorn.example',
    'halvorn.de',
  ])
})

test('a sitemap gives its addresses, and nothing of the entities it declares', () => {
  const text = fixture('sitemap.xml')
  expect(isSitemap(text)).toBe(true)
  expect(sitemapAddresses(text)).toEqual([
    'https://www.halvorn.example/',
    'https://br.halvorn.example/',
    'https://careers.halvorn.example/jobs?page=1&sort=new',
    'https://static.halvorn.example/list',
    'https://www.halvorn.example/&leak;',
  ])
})

test('a header or footer of an article is not that of the page', () => {
  const page = readPage(
    `<body><main><article><header><a href="https://x.com/a">a</a></header><footer><a href="https://x.com/b">b</a></footer></article></main>
     <div class="card-footer"><a href="https://x.com/c">c</a></div>
     <div class="site-footer__inner"><div class="menu"><a href="https://x.com/d">d</a></div></div><a href="https://x.com/e">e</a></body>`,
    'page.html',
  )
  expect(page.addresses.map(({ place }) => place)).toEqual(['main', 'main', 'body', 'footer', 'body'])
})

test.each([
  ['<!-- saved from url=(0029)https://www.halvorn.example/x -->', 'p.html', 'https://www.halvorn.example/x'],
  [
    '<!--\n Page saved with SingleFile \n url: https://halvorn.example/y \n saved date: today -->',
    'p.html',
    'https://halvorn.example/y',
  ],
  [
    '<!-- Mirrored from halvorn.example/z.html by HTTrack Website Copier/3.x -->',
    'p.html',
    'https://halvorn.example/z.html',
  ],
  ['<base href="https://halvorn.example/base/">', 'p.html', 'https://halvorn.example/base/'],
  ['<p>', 'crawl/www.halvorn.example/uk/index.html', 'https://www.halvorn.example/uk/'],
  ['<p>', 'saved/page.html', null],
  ['<link rel="canonical" href="/relative">', 'p.html', null],
])('where a page was saved from is told by %j in %s', (source, path, url) => {
  expect(readPage(source, path).url).toBe(url)
})

test.each([
  ['https://www.halvorn.de/', 'DE'],
  ['https://halvorn.co.uk/', 'GB'],
  ['https://halvorn.example/de-at/', 'AT'],
  ['https://halvorn.example/uk/', 'GB'],
  ['https://halvorn.example/en/', null],
  ['https://halvorn.io/', null],
  ['https://halvorn.example/products/', null],
])('the country of %s is %s', (url, country) => {
  expect(countryOfAddress(url)).toBe(country)
})

test.each([
  ['https://web.archive.org/web/2020/https://twitter.com/halvorn', 'x halvorn'],
  ['https://twitter.com/intent/follow?screen_name=halvorn', 'x halvorn'],
  ['//www.facebook.com/halvorn', 'facebook halvorn'],
  ['/redirect?url=https%3A%2F%2Ft.me%2Fhalvorn', 'telegram halvorn'],
  ['mailto:a@b.example', 'other'],
  ['javascript:void(0)', 'other'],
  ['https://www.example.com/about', 'other'],
  ['https://api.whatsapp.com/send?text=hello', 'passed share_link'],
])('%s is %s', (address, expected) => {
  const found = readAddress(address)
  const said =
    found.is === 'account'
      ? `${found.identity.network} ${found.identity.handle}`
      : found.is === 'passed'
        ? `passed ${found.reason}`
        : 'other'
  expect(said).toBe(expected)
})
