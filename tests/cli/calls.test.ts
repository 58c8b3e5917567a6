import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { muster, ownFolder } from './muster.ts'

const COMMANDS = [
  'init',
  'resolve',
  'import',
  'accounts',
  'duplicates',
  'discover',
  'audit',
  'findings',
  'packs',
  'questionnaire',
  'plan',
  'frontier',
  'evidence',
  'scenarios',
  'export',
  'digest',
  'proposals',
  'search',
  'classify',
  'conversations',
  'triage',
  'outcomes',
  'insights',
  'expectations',
  'metrics',
  'erase',
  'retention',
  'receipts',
  'sync',
  'bundle',
  'hub',
  'backup',
  'verify',
  'restore',
  'demo',
]

describe('help', () => {
  test('lists the commands that work, each of which explains itself, in both languages', async () => {
    const english = await muster(['--help'])
    const russian = await muster(['--help', '--lang', 'ru'])
    expect([english.status, english.stderr, russian.status]).toEqual([0, '', 0])
    const listed = [...english.stdout.matchAll(/^ {2}(\w+)/gm)].map((match) => match[1])
    expect(listed).toEqual(COMMANDS)
    expect(russian.stdout.match(/[а-я]/g)?.length).toBeGreaterThan(300)
    const own = await Promise.all(COMMANDS.map((name) => muster([name, '--help'])))
    expect(own.map((one) => one.status)).toEqual(COMMANDS.map(() => 0))
    expect(own.every((one, at) => one.stdout.startsWith(`muster ${COMMANDS[at]}`))).toBe(true)
  })

  test('is shown, with the status of a wrong call, when nothing is said', async () => {
    const { status, stdout, stderr } = await muster([])
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
    expect(stdout).toContain('muster COMMAND')
  })
})

describe('a call that cannot be understood gives one line, status 2 and nothing on stdout:', () => {
  const calls: [words: string[], english: string, russian: string][] = [
    [['bogus'], 'there is no command “bogus”', 'нет команды «bogus»'],
    [['--json'], 'a command is missing', 'не указана команда'],
    [['accounts', '--bogus'], 'there is no option --bogus', 'нет параметра --bogus'],
    [['accounts', '--limit'], '--limit needs a value', 'параметру --limit нужно значение'],
    [['accounts', '--limit', '--json'], '--limit needs a value', 'параметру --limit нужно значение'],
    [['accounts', '--json=1'], '--json takes no value', 'параметр --json не принимает значения'],
    [['accounts', '--limit', 'ten'], '--limit must be a whole number', '--limit принимает целое число'],
    [['accounts', 'extra'], '“extra” is not expected here', '«extra» здесь лишнее'],
    [['accounts'], '--workspace FILE (or MUSTER_WORKSPACE) is missing', 'не указано --workspace FILE'],
    [
      ['accounts', '--workspace', ''],
      '--workspace FILE (or MUSTER_WORKSPACE) is missing',
      'не указано --workspace FILE',
    ],
    [
      ['audit', '--fail-on', 'huge'],
      '--fail-on must be critical or high or medium or low',
      '--fail-on принимает critical или',
    ],
    [
      ['plan', '--min-audience', '2'],
      '--min-audience must be a number from 0 to 1',
      '--min-audience принимает число от 0 до 1',
    ],
    [
      ['plan', '--brand-audience', 'Kornwell'],
      '--brand-audience takes BRAND=SHARE',
      '--brand-audience принимает БРЕНД=ДОЛЯ',
    ],
    [
      ['plan', '--max-accounts', '1.5'],
      '--max-accounts must be a whole number',
      '--max-accounts принимает целое число',
    ],
    [
      ['export', '--out', 'x', '--format', 'odt'],
      '--format must be xlsx or csv or json or pdf or pptx',
      '--format принимает xlsx или',
    ],
    [['export', '--format', 'csv'], '--out DIR is missing', 'не указано: --out DIR'],
    [['import'], 'FILE is missing', 'не указано: FILE'],
    [['import', 'a.csv', '--as', 'pictures'], '--as must be accounts or conversations', '--as принимает accounts'],
    [['search'], 'TEXT is missing', 'не указано: TEXT'],
    [
      ['search', 'a', '--in', 'people'],
      '--in must be conversations or accounts',
      '--in принимает conversations или accounts',
    ],
    [['backup'], 'FILE is missing', 'не указано: FILE'],
    [['restore', 'a', 'b'], 'only one FILE can be given', 'можно указать только одно: FILE'],
    [['restore', 'a', '--workspace', './a'], 'the backup is the workspace itself', 'один и тот же файл'],
    [['demo'], '--out DIR is missing', 'не указано: --out DIR'],
    [['init'], '--workspace FILE (or MUSTER_WORKSPACE) is missing', 'не указано --workspace FILE'],
    [['init', 'w', '--seed', '3'], '--seed and --truth need --sample', '--seed и --truth требуют --sample'],
    [['init', 'w', '--sample', '--seed', '-1'], '--seed needs a value', 'параметру --seed нужно значение'],
    [['accounts', '--lang', 'de'], '--lang must be en or ru, not “de”', '--lang принимает en или ru, а не «de»'],
  ]
  test.each(calls)('%j', async (words, english, russian) => {
    const cwd = ownFolder()
    const [told, inRussian] = await Promise.all([muster(words, { cwd }), muster(['--lang', 'ru', ...words], { cwd })])
    expect(told).toMatchObject({ status: 2, stdout: '' })
    expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(told.stderr).toContain(english)
    expect(inRussian).toMatchObject({ status: 2, stdout: '' })
    expect(inRussian.stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(inRussian.stderr).toContain(russian)
    expect(existsSync(join(cwd, 'w'))).toBe(false)
  })
})

test('--workspace goes before MUSTER_WORKSPACE, and may stand in front of the command', async () => {
  const folder = ownFolder()
  const [one, other] = [join(folder, 'one.muster'), join(folder, 'other.muster')]
  await muster(['init', one])
  const named = await muster(['--workspace', one, 'verify', '--json'], { workspace: other })
  expect(named.status).toBe(0)
  expect(JSON.parse(named.stdout)).toMatchObject({ ok: true, file: one })
  const fromEnvironment = await muster(['verify', '--json'], { workspace: one })
  expect(JSON.parse(fromEnvironment.stdout)).toMatchObject({ ok: true, file: one })
  expect((await muster(['verify'], { workspace: other })).status).toBe(2)
})

test('a process of its own says and ends the same as the program that is loaded already', async () => {
  const file = join(ownFolder(), 'one.muster')
  await muster(['init', file], { apart: true })
  const calls = [
    ['--help'],
    ['nothing-such'],
    ['accounts', '--json'],
    ['verify'],
    ['verify', `${file}x`],
    ['plan', '--lang', 'ru'],
  ]
  for (const words of calls) {
    const setting = { workspace: file }
    expect(await muster(words, { ...setting, apart: true })).toEqual(await muster(words, setting))
  }
})
