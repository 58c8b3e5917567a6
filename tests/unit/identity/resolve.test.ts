import { describe, expect, it } from 'vitest'
import { problemCodes, isRefusal, problemText } from '#main/domain/identity/problem.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { urlCases } from '#tests/fixtures/urls.ts'

describe('resolveProfile', () => {
  it.each(urlCases)(
    'reads %j in a column %j as the table says',
    (raw, hint, network, handle, canonicalUrl, problem) => {
      const { network: n, handle: h, canonicalUrl: url, problem: p } = resolveProfile(raw, hint)
      expect({ network: n ?? '', handle: h ?? '', url: url ?? '', problem: p ?? '' }).toEqual({
        network,
        handle,
        url: canonicalUrl,
        problem,
      })
    },
  )

  it('gives back the input untouched', () => {
    expect(resolveProfile('  https://x.com/acme \n').input).toBe('  https://x.com/acme \n')
  })

  it('is sure of an exact address, less of a repaired one, least of a handle whose kind is open', () => {
    const exact = resolveProfile('https://x.com/acme').confidence
    const repaired = resolveProfile('hhttps://x.com/acme').confidence
    const bare = resolveProfile('acme', 'twitter').confidence
    const open = resolveProfile('acme', 'linkedin').confidence
    expect(exact).toBe(1)
    expect([exact, repaired, bare, open]).toEqual([exact, repaired, bare, open].toSorted((a, b) => b - a))
    expect(new Set([exact, repaired, bare, open]).size).toBe(4)
  })

  it.each([
    ['https://twtter.com/acme', 'https://x.com/acme'],
    ['https://instagram/acme', 'https://www.instagram.com/acme/'],
    ['https://facebok.com/pages/Acme/1234567890', 'https://www.facebook.com/1234567890'],
    ['https://x.com/acme/status/1', 'https://x.com/acme'],
    ['https://www.facebook.com/groups/acmeusers/posts/1', 'https://www.facebook.com/groups/acmeusers'],
    ['https://www.tiktok.com/@acme/video/1', 'https://www.tiktok.com/@acme'],
    ['https://acme.medium.com/our-story-0a1b2c3d4e5f', 'https://acme.medium.com/'],
    ['https://web.archive.org/web/2019/https://twitter.com/acme', 'https://x.com/acme'],
  ])('refuses %s and suggests %s', (raw, suggestion) => {
    const resolution = resolveProfile(raw)
    expect(resolution.handle).toBeNull()
    expect(resolution.suggestion).toBe(suggestion)
  })

  it('tells the kind of account', () => {
    const kinds = [
      'https://x.com/acme',
      'https://www.facebook.com/acme',
      'https://www.facebook.com/groups/acme',
      'https://www.youtube.com/@acme',
      'https://t.me/+AbCdEfGhIjKl',
      'https://x.com/acme/status/1',
      'https://play.google.com/store/apps/details?id=acme',
    ].map((raw) => resolveProfile(raw).kind)
    expect(kinds).toEqual(['profile', 'page', 'group', 'channel', 'invite', 'post', 'app'])
  })

  it('has confidence 0 exactly where there is no handle', () => {
    const wrong = urlCases.filter(([raw, hint]) => {
      const { handle, confidence } = resolveProfile(raw, hint)
      return confidence > 0 !== (handle !== null)
    })
    expect(wrong).toEqual([])
  })

  it('reports a refusal without a handle, and with one a warning or nothing', () => {
    const wrong = urlCases.filter(([raw, hint]) => {
      const { handle, problem } = resolveProfile(raw, hint)
      return (problem !== null && isRefusal(problem)) !== (handle === null)
    })
    expect(wrong).toEqual([])
  })
})

describe('problemText', () => {
  it('has every code in both languages, each with words of its own', () => {
    for (const lang of ['en', 'ru'] as const) {
      const texts = problemCodes.map((code) => problemText(code, lang))
      expect(new Set(texts).size).toBe(problemCodes.length)
      for (const text of texts) expect(text).toMatch(lang === 'ru' ? /[а-я].*\.$/i : /^[A-Z][^а-я]*\.$/i)
    }
  })
})
