import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Envelope, Refusal } from '#shared/contract/error.ts'
import { answerDrop, answerShell, type Relay, relayRequest, type ShellHandlers } from '#main/ipc/relay.ts'
import { type FileTokens, fileTokens } from '#main/shell/file-tokens.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'

/** A relay to a real service; `asked` keeps what reached it. */
async function relay(): Promise<Relay & { tokens: FileTokens; asked: unknown[]; folder: string }> {
  const { service, folder } = await newTestService()
  const asked: unknown[] = []
  const refuse = (): never => {
    throw new Refusal('cancelled', 'not here')
  }
  const handlers = new Proxy({} as ShellHandlers, { get: () => refuse })
  return {
    folder,
    asked,
    tokens: fileTokens(),
    shell: handlers,
    service: (name, query) => {
      asked.push(query)
      return service.handle(name, query, 'en')
    },
  }
}
const code = (envelope: Envelope<unknown>): string => (envelope.ok ? 'ok' : envelope.error.code)

describe('a request of the page', () => {
  it('reaches the service with the path in place of the handle', async () => {
    const to = await relay()
    const target = join(to.folder, 'copy.muster')
    const { token } = to.tokens.issue(target)
    expect(code(await relayRequest(to, 'backup.create', { target: token }))).toBe('ok')
    expect(to.asked).toEqual([{ target }])
  })

  it('never reaches the service with a path the page wrote itself', async () => {
    const to = await relay()
    for (const file of ['/etc/passwd', 'C:\\secret', '../list.csv', '', 'https://example.com/x'])
      expect(code(await relayRequest(to, 'import.run', { file }))).toBe('not_allowed')
    expect(to.asked).toEqual([])
  })

  it('cannot hide a path in something that is not text', async () => {
    const to = await relay()
    for (const file of [['/etc/passwd'], { path: '/etc/passwd' }, 7, null])
      expect(code(await relayRequest(to, 'import.run', { file }))).toBe('bad_request')
  })

  it('is refused when no request is called so', async () => {
    const to = await relay()
    for (const name of ['nothing.here', '__proto__', 'constructor', 'toString', 7, null, undefined, {}])
      expect(code(await relayRequest(to, name, {}))).toBe('unknown_request')
    expect(to.asked).toEqual([])
  })

  it('is refused with a field the service does not know', async () => {
    const to = await relay()
    expect(code(await relayRequest(to, 'workspace.info', { sql: 'DROP TABLE account' }))).toBe('bad_request')
  })
})

describe('a request to the shell', () => {
  it('is refused when no request is called so', async () => {
    const to = await relay()
    for (const name of ['shell.quit', '__proto__', 'hasOwnProperty', 7, null])
      expect(code(await answerShell(to, name, {}))).toBe('unknown_request')
  })

  it('is refused before it is handled when a value has the wrong type', async () => {
    const to = await relay()
    expect(code(await answerShell(to, 'shell.setPreferences', { language: 'tlh' }))).toBe('bad_request')
    expect(code(await answerShell(to, 'shell.openRecent', { id: 7 }))).toBe('bad_request')
    expect(code(await answerShell(to, 'shell.setPreferences', { language: 'ru' }))).toBe('cancelled')
  })
})

describe('a file handle', () => {
  it('tells the name and size and never the path', () => {
    const folder = ownFolder()
    const file = join(folder, 'list.csv')
    writeFileSync(file, '12345')
    const issued = fileTokens().issue(file)
    expect(issued).toEqual({ token: issued.token, name: 'list.csv', bytes: 5, folder: false })
    expect(JSON.stringify(issued)).not.toContain(folder)
  })

  it('stands for a folder, and for a file that is still to be made', () => {
    const folder = ownFolder()
    mkdirSync(join(folder, 'out'))
    const tokens = fileTokens()
    expect(tokens.issue(join(folder, 'out'))).toMatchObject({ name: 'out', bytes: null, folder: true })
    expect(tokens.issue(join(folder, 'copy.muster'))).toMatchObject({ name: 'copy.muster', bytes: null, folder: false })
  })

  it('ends with the window', () => {
    const tokens = fileTokens()
    const { token } = tokens.issue(join(ownFolder(), 'list.csv'))
    tokens.expire()
    expect(() => tokens.pathOf(token)).toThrow('no file was chosen')
  })

  it('covers what lies below a chosen folder and nothing beside it', () => {
    const folder = ownFolder()
    const tokens = fileTokens()
    tokens.issue(join(folder, 'out'))
    expect(tokens.covers(join(folder, 'out', 'plan.pdf'))).toBe(true)
    expect(tokens.covers(join(folder, 'outside.pdf'))).toBe(false)
    expect(tokens.covers(join(folder, 'out', '..', 'secret'))).toBe(false)
  })

  it('is refused for a drop that is no file of this computer', async () => {
    const to = await relay()
    for (const path of ['', null, 7, undefined]) expect(code(answerDrop(to, path))).toBe('file_not_found')
  })
})
