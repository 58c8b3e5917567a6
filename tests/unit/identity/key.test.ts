import { describe, expect, it } from 'vitest'
import { handleKey } from '#main/domain/identity/key.ts'
import { resolveProfile } from '#main/domain/identity/resolve.ts'

describe('handleKey', () => {
  it.each([
    ['x', 'NOAA_OMAO', 'noaa_omao'],
    ['x', '@Acme', 'acme'],
    ['facebook', 'Acme.Shop', 'acmeshop'],
    ['linkedin', 'company/Acme', 'company/acme'],
    ['linkedin', 'company/cafe\u0301', 'company/café'],
    ['youtube', '@AcmeTV', '@acmetv'],
    ['mastodon', 'Acme@Mastodon.Social', 'acme@mastodon.social'],
    ['vk', 'public123', 'club123'],
    ['discord', 'users/123456789012345678', 'users/123456789012345678'],
    ['no-such-network', 'Acme', 'acme'],
  ])('gives %s %j and %j one key', (network, one, other) => {
    expect(handleKey(network, one)).toBe(handleKey(network, other))
  })

  it.each([
    ['youtube', 'UCabcdefghijklmnopqrstuv', 'UCABCDEFGHIJKLMNOPQRSTUV'],
    ['youtube', '@acme', 'acme'],
    ['telegram', '+AbCdEfGhIj', '+abcdefghij'],
    ['discord', 'AcMe', 'acme'],
    ['medium', '@acme', 'acme'],
    ['linkedin', 'company/acme', 'showcase/acme'],
    ['reddit', 'r/acme', 'user/acme'],
    ['whatsapp', 'AbCdEfGhIjKl', 'abcdefghijkl'],
    ['facebook', 'groups/acme.users', 'groups/acmeusers'],
  ])('keeps %s %j and %j apart', (network, one, other) => {
    expect(handleKey(network, one)).not.toBe(handleKey(network, other))
  })

  it('joins the addresses people write for one account', () => {
    const spellings = [
      'https://twitter.com/Acme',
      'x.com/acme/',
      'https://mobile.twitter.com/@ACME?lang=en',
      'http://www.twitter.com/#!/acme',
    ]
    const keys = spellings.map((raw) => handleKey('x', resolveProfile(raw).handle ?? ''))
    expect(new Set(keys)).toEqual(new Set(['acme']))
  })
})
