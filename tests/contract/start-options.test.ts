import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, startOptions } from '#main/shell/start-options.ts'

const start = (...given: string[]) => startOptions(['electron', '.', ...given])

describe('the switches of the program', () => {
  it('ask for nothing when there are none', () => {
    expect(start('--no-sandbox', 'a.muster')).toEqual({
      print: null,
      capture: null,
      route: '',
      theme: null,
      language: null,
      refused: null,
    })
  })

  it('take a page to print', () => {
    const print = { html: 'a.html', pdf: 'a.pdf', footer: 'Аудит = 1' }
    expect(start(`--muster-print=${JSON.stringify(print)}`)).toMatchObject({ print, refused: null })
  })

  it('take a picture to make, 1440 × 900 unless told otherwise', () => {
    const given = ['--muster-capture=a.png', '--muster-workspace=a.muster']
    expect(start(...given).capture).toEqual({
      picture: resolve('a.png'),
      workspace: resolve('a.muster'),
      width: 1440,
      height: 900,
    })
    expect(
      start(
        ...given,
        '--muster-size=1024x768',
        '--muster-route=#/accounts',
        '--muster-theme=dark',
        '--muster-language=ru',
      ),
    ).toMatchObject({
      capture: { width: 1024, height: 768 },
      route: '#/accounts',
      theme: 'dark',
      language: 'ru',
    })
  })

  it.each([
    ['--muster-print={', /print: no JSON/],
    ['--muster-print={"html":"a"}', /print/],
    ['--muster-capture=a.png', /needs --muster-workspace/],
    ['--muster-theme=pink', /theme/],
    ['--muster-size=big', /size/],
    ['--muster-route=https://example.com', /route/],
    ['--muster-unknown=1', /unknown/],
  ])('refuse %s in one line', (given, why) => {
    const { refused } = start(given)
    expect(refused).toMatch(why)
    expect(refused).not.toContain('\n')
  })
})

describe('files on the command line', () => {
  it('are read from the folder the program was started in', () => {
    expect(filesIn(['muster', 'a.muster', '--flag', '/x/b.csv'], '/here', false)).toEqual([
      resolve('/here', 'a.muster'),
      '/x/b.csv',
    ])
  })

  it('do not include the folder of the app itself', () => {
    expect(filesIn(['electron', '--no-sandbox', '.', 'a.muster'], '/here', true)).toEqual([
      resolve('/here', 'a.muster'),
    ])
  })
})
