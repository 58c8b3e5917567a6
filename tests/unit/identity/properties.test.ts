import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handleKey } from '#main/domain/identity/key.ts'
import { profileUrl } from '#main/domain/identity/profile-url.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { networks } from '#main/domain/networks/index.ts'
import { urlCases } from '#tests/fixtures/urls.ts'

const accepted = urlCases
  .map(([raw, hint]) => resolveProfile(raw, hint))
  .filter((one) => one.handle !== null && one.canonicalUrl !== null && one.network !== 'website')
const canonical = fc.constantFrom(
  ...accepted.map((one) => ({ url: one.canonicalUrl ?? '', network: one.network ?? '', handle: one.handle ?? '' })),
)
/** Without subdomains: something put before those is still the network's own. */
const hosts = networks
  .flatMap((network) => [network.host, ...network.hosts])
  .filter((host) => host.split('.').length === 2)
const word = fc.stringMatching(/^[a-z]{3,8}$/)

const keyOf = (raw: string): string => {
  const { network, handle } = resolveProfile(raw)
  return network === null || handle === null ? 'nobody' : `${network} ${handleKey(network, handle)}`
}

describe('identity', () => {
  it('resolves every canonical address to itself', () => {
    for (const { canonicalUrl, network, handle } of accepted) {
      const again = resolveProfile(canonicalUrl ?? '')
      expect({ url: again.canonicalUrl, network: again.network, handle: again.handle }).toEqual({
        url: canonicalUrl,
        network,
        handle,
      })
    }
  })

  it('builds the canonical address from network and handle alone, or one that means the same account', () => {
    const built = accepted.map(({ network, handle }) => keyOf(profileUrl(network ?? '', handle ?? '') ?? ''))
    expect(built).toEqual(accepted.map(({ network, handle }) => `${network} ${handleKey(network ?? '', handle ?? '')}`))
  })

  it('resolves made-up names to themselves on every network', () => {
    fc.assert(
      fc.property(fc.constantFrom(...networks), fc.stringMatching(/^q[a-z0-9]{6,11}z$/), (network, name) => {
        for (const space of network.spaces) {
          const handle =
            network.federated === true ? `${name}@${network.host}` : space.prefix + name + (space.suffix ?? '')
          const url = space.name.test(name) ? profileUrl(network.id, handle) : null
          if (url === null) continue
          const resolution = resolveProfile(url, network.onlyWhenAsked === true ? network.name : undefined)
          expect({ network: resolution.network, url: resolution.canonicalUrl }).toEqual({ network: network.id, url })
          expect(handleKey(network.id, resolution.handle ?? '')).toBe(handleKey(network.id, handle))
        }
      }),
    )
  })

  it('is blind to scheme, case of the host, www, tracking, fragment, trailing slash and blanks around', () => {
    const noise = fc.record({
      scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', '', '//'),
      shout: fc.boolean(),
      slash: fc.constantFrom('', '/'),
      query: fc.constantFrom('', '?utm_source=mail&utm_medium=x', '?fbclid=AbC_1', '?', '?hl=de&s=21'),
      fragment: fc.constantFrom('', '#', '#top'),
      before: fc.constantFrom('', ' ', '\t', '\u00a0', '\u200b'),
      after: fc.constantFrom('', ' ', '\n', ' \u00a0'),
    })
    fc.assert(
      fc.property(canonical, noise, ({ url, network, handle }, n) => {
        const [, host = '', rest = ''] = /^https:\/\/([^/]+)(.*)$/.exec(url) ?? []
        if (rest.includes('?')) return
        const path = rest.replace(/\/$/, '') + n.slash
        const noisy =
          n.before + n.scheme + (n.shout ? host.toUpperCase() : host) + path + n.query + n.fragment + n.after
        expect({ noisy, key: keyOf(noisy) }).toEqual({ noisy, key: `${network} ${handleKey(network, handle)}` })
      }),
      { numRuns: 1000 },
    )
  })

  it('is blind to tabs of the account', () => {
    const tabs: Record<string, readonly string[]> = {
      x: ['media', 'with_replies', 'followers'],
      facebook: ['about', 'photos', 'videos', 'reviews'],
      instagram: ['tagged', 'reels'],
      youtube: ['videos', 'about', 'community', 'featured'],
      linkedin: ['about', 'jobs', 'people', 'admin'],
      tiktok: ['liked'],
      github: ['repositories'],
    }
    for (const { canonicalUrl, network, handle } of accepted) {
      for (const tab of tabs[network ?? ''] ?? []) {
        expect(keyOf(`${(canonicalUrl ?? '').replace(/\/$/, '')}/${tab}`)).toBe(
          `${network} ${handleKey(network ?? '', handle ?? '')}`,
        )
      }
    }
  })

  it("never accepts a host because it contains a network's name", () => {
    const around = fc.constantFrom<(host: string, other: string) => string>(
      (host, other) => other + host,
      (host, other) => `${other}-${host}`,
      (host, other) => `${host}.${other}.com`,
      (host, other) => `${host.split('.')[0]}.${other}.org`,
      (host, other) => `${host.replaceAll('.', '-')}.${other}.net`,
      (host, other) => `${host.replaceAll('.', '')}${other}.com`,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...hosts),
        word,
        around,
        fc.constantFrom('acme', 'company/acme', '@acme', 'channel/UCabcdefghijklmnopqrstuv'),
        (host, other, build, path) => {
          const made = build(host, other)
          const { network, handle, problem } = resolveProfile(`https://${made}/${path}`)
          // `/@name` on a host of its own is how Mastodon writes accounts; anything else stays unread.
          const isGuess = path === '@acme' && network === 'mastodon' && problem === 'network_assumed'
          expect({ made, accepted: isGuess ? null : (network ?? handle) }).toEqual({ made, accepted: null })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('answers any text at all without throwing', () => {
    const hint = fc.constantFrom('', 'twitter', 'facebook', 'website', 'Mastodon', 'linkedin', 'WhatsApp', 'nothing')
    const start = fc.constantFrom(
      '',
      'https://',
      'https://x.com/',
      'facebook.com/',
      'http:',
      '@',
      'https://l.facebook.com/l.php?u=',
    )
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 60 }), hint, (head, tail, column) => {
        const { handle, confidence, input } = resolveProfile(head + tail, column)
        expect(input).toBe(head + tail)
        expect(confidence > 0).toBe(handle !== null)
      }),
      { numRuns: 2000 },
    )
  })
})
