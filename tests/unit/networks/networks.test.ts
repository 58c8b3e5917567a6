import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { networkByHint, networkById, networks } from '#main/domain/networks/index.ts'
import { redirectors } from '#main/domain/networks/redirectors.ts'

const icons = new URL('../../../node_modules/@tabler/icons-react/dist/esm/icons/', import.meta.url)

describe('networks', () => {
  it('have ids, names and hosts of their own', () => {
    for (const values of [networks.map((one) => one.id), networks.map((one) => one.name)])
      expect(new Set(values).size).toBe(networks.length)
    const hosts = networks
      .flatMap((one) => [one.host, ...one.hosts, ...Object.keys(one.shortHosts ?? {})])
      .filter((host) => host !== '')
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([])
    expect(
      hosts.filter((host) => redirectors.includes(host) || host.startsWith('www.') || host !== host.toLowerCase()),
    ).toEqual([])
  })

  it('share no alias, and write every alias in lower case', () => {
    const aliases = networks.flatMap(({ id, name, aliases: more }) => [
      ...new Set([id.replaceAll('_', ' '), name.toLowerCase(), ...more]),
    ])
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([])
    expect(aliases.filter((alias) => alias !== alias.toLowerCase())).toEqual([])
  })

  it('name an icon that exists', () => {
    const fileOf = (icon: string): string =>
      `Icon${icon.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase())}.mjs`
    expect(networks.filter(({ icon }) => !existsSync(new URL(fileOf(icon), icons))).map((one) => one.id)).toEqual([])
  })

  it('say when and why, where they are not simply live', () => {
    const unexplained = networks.filter(
      ({ status, statusDate, note }) =>
        status !== 'live' && (!/^\d{4}(?:-\d{2}){0,2}$/.test(statusDate ?? '') || note === undefined),
    )
    expect(unexplained.map((one) => one.id)).toEqual([])
    const successors = networks.flatMap((one) => one.successor ?? [])
    expect(successors.filter((id) => networkById(id) === undefined)).toEqual([])
    const gone = networks.filter((one) => one.status === 'defunct').map((one) => one.id)
    expect(gone).toEqual(expect.arrayContaining(['google_plus', 'storify', 'periscope', 'vine', 'friendster']))
  })

  it('list three to six closing steps', () => {
    expect(networks.filter(({ closing }) => closing.length < 3 || closing.length > 6).map((one) => one.id)).toEqual([])
  })

  it('write every text in both languages', () => {
    const texts = networks.flatMap(({ closing, canMerge, canRename, note }) => [
      ...closing,
      canMerge.condition,
      canRename.condition,
      ...(note === undefined ? [] : [note]),
    ])
    expect(texts.filter(({ en }) => !/^[A-Z][^а-яё]+[^.]$/i.test(en))).toEqual([])
    expect(texts.filter(({ ru }) => !/^[А-ЯЁA-Z«].*[а-яё].*[^.]$/.test(ru))).toEqual([])
  })

  it('carry the published averages and no other', () => {
    const averages = networks
      .filter((one) => one.referenceAverage !== undefined)
      .map((one) => [one.id, one.referenceAverage?.value])
    expect(Object.fromEntries(averages)).toEqual({
      x: 39.2,
      website: 31.9,
      facebook: 29.9,
      linkedin: 28.8,
      youtube: 9.4,
    })
  })

  it('anchor every rule for names at both ends and let none remember where it stopped', () => {
    const rules = networks.flatMap(({ spaces }) => spaces.map((space) => space.name))
    expect(rules.filter(({ source, flags }) => !/^\^.*\$$/s.test(source) || /[gy]/.test(flags))).toEqual([])
  })

  it('give every name space a place to stand, and an address with room for one name', () => {
    const spaces = networks.flatMap((network) => network.spaces)
    expect(spaces.filter(({ at, under }) => at.length === 0 && under === undefined)).toEqual([])
    expect(spaces.filter(({ url }) => url !== null && url.split('*').length !== 2)).toEqual([])
  })
})

describe('networkByHint', () => {
  it.each([
    ['twitter', 'x'],
    ['Twitter', 'x'],
    ['X', 'x'],
    ['X (Twitter)', 'x'],
    ['Twitter/X', 'x'],
    ['twitterHandle', 'x'],
    ['twitter_id', 'x'],
    ['social.twitter', 'x'],
    ['Official Twitter account', 'x'],
    ['Твиттер', 'x'],
    ['FB', 'facebook'],
    ['Facebook page URL', 'facebook'],
    ['facebookUrl', 'facebook'],
    ['Страница Фейсбук', 'facebook'],
    ['insta', 'instagram'],
    ['IG handle', 'instagram'],
    ['Instagram link', 'instagram'],
    ['youtube_id', 'youtube'],
    ['YouTube channel', 'youtube'],
    ['Google+', 'google_plus'],
    ['google_plus', 'google_plus'],
    ['LinkedIn company page', 'linkedin'],
    ['Telegram-канал', 'telegram'],
    ['ВК', 'vk'],
    ['vk.com', 'vk'],
    ['OK.ru', 'ok'],
    ['Одноклассники', 'ok'],
    ['Яндекс.Дзен', 'dzen'],
    ['Blog URL', 'website'],
    ['Website', 'website'],
    ['Сайт', 'website'],
    ['Sina Weibo', 'weibo'],
    ['LINE', 'line'],
  ])('reads %j as %s', (hint, id) => {
    expect(networkByHint(hint)?.id).toBe(id)
  })

  it.each([
    '',
    'Owner',
    'Facebook / Instagram',
    'Tag line',
    'Deadline',
    'OK?yes',
    'Market',
    'Fun',
    'Web analytics',
    'medium of publication',
    'url',
  ])('reads %j as no network', (hint) => {
    expect(networkByHint(hint)).toBeUndefined()
  })
})
