import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { channels } from '#shared/contract/bridge.ts'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { askService, askShell } from './support/bridge.ts'
import { electronRuntime, root } from './support/runtime.ts'
import { makeWorkspace } from './support/workspaces.ts'

/** Starts the program once more on the same data folder and waits for its end. */
async function startAgain(data: string, file: string): Promise<unknown> {
  const { executable, flags } = electronRuntime()
  const second = spawn(executable, [...flags, `--user-data-dir=${data}`, root, file], { stdio: 'ignore' })
  const [status] = (await once(second, 'exit')) as unknown[]
  return status
}

test.describe('the window', () => {
  test('opens at its first size, named Muster, with no workspace', async ({ start }) => {
    const { app, page } = await start()
    // The window shows itself once its first picture is drawn, which may be after the page answers.
    const window = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [own] = BrowserWindow.getAllWindows()
        return {
          title: own?.getTitle(),
          smallest: own?.getMinimumSize(),
          visible: own?.isVisible(),
          count: BrowserWindow.getAllWindows().length,
        }
      })
    await expect.poll(window).toEqual({ title: 'Muster', smallest: [1024, 700], visible: true, count: 1 })
    expect(page.url()).toMatch(/^app:\/\/muster\/index\.html/)
    expect(await askShell(page, 'shell.state', {})).toMatchObject({
      ok: true,
      value: { workspace: null, problem: null, service: 'none' },
    })
  })

  test('opens where it was closed, and on the first display when that place is gone', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const place = { x: 60, y: 40, width: 1100, height: 720 }
    const first = await start({ data })
    await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
    await first.app.close()
    expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toEqual({ bounds: place, maximized: false })

    const second = await start({ data })
    const bounds = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(await bounds()).toEqual(place)
    await second.app.close()

    writeFileSync(join(data, 'window.json'), JSON.stringify({ bounds: { ...place, x: 90_000 }, maximized: false }))
    const third = await start({ data })
    const x = await third.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().x)
    expect(x).toBeLessThan(2000)
  })

  test('starts with defaults when a settings file is broken, and keeps what can be read', async ({ start, folder }) => {
    const data = join(folder, 'data')
    mkdirSync(data, { recursive: true })
    writeFileSync(join(data, 'preferences.json'), '{"language":"ru","density":"enormous","keepBackups":3}')
    writeFileSync(join(data, 'recent.json'), '{"entries":')
    writeFileSync(join(data, 'window.json'), 'no json')
    const { page } = await start({ data })
    expect(await askShell(page, 'shell.state', {})).toMatchObject({
      value: { preferences: { language: 'ru', density: 'normal', keepBackups: 3 }, recent: [] },
    })
  })

  test('keeps preferences for the next start', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const first = await start({ data })
    await askShell(first.page, 'shell.setPreferences', { language: 'ru', colorScheme: 'dark' })
    await first.app.close()
    const second = await start({ data })
    expect(await askShell(second.page, 'shell.state', {})).toMatchObject({
      value: { systemDark: true, preferences: { language: 'ru', colorScheme: 'dark' } },
    })
  })
})

test.describe('the bridge in the page', () => {
  test('is exactly as declared, and nothing of Node or Electron is beside it', async ({ muster: { page } }) => {
    const found = await page.evaluate(() => ({
      bridge: Object.entries(window.muster).map(([name, value]) => `${name} ${typeof value}`),
      frozen: Object.isFrozen(window.muster),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }))
    expect(found).toEqual({
      bridge: ['request function', 'shell function', 'on function', 'fileToken function'],
      frozen: true,
      node: [],
    })
  })

  test('listens to no event that is not declared', async ({ muster: { page } }) => {
    const refused = await page.evaluate(() => {
      try {
        window.muster.on('error' as never, () => undefined)
        return 'accepted'
      } catch (error) {
        return String(error)
      }
    })
    expect(refused).toContain('no event is called error')
  })

  test('answers in an envelope whatever is asked', async ({ muster: { page } }) => {
    const answers = await page.evaluate(async () => {
      const { request, shell } = window.muster as unknown as Record<
        'request' | 'shell',
        (...given: unknown[]) => Promise<unknown>
      >
      return Promise.all([
        request(),
        request('nothing', {}),
        request('__proto__', {}),
        shell('shell.quit'),
        shell(null, null),
        request('workspace.info', { x: 1n }),
      ])
    })
    const codes = answers.map((answer) => (answer as { error: { code: string } }).error.code)
    expect(codes).toEqual([
      'unknown_request',
      'unknown_request',
      'unknown_request',
      'unknown_request',
      'unknown_request',
      'no_workspace',
    ])
  })

  test('gives a handle for a file of this computer and none for one the page made up', async ({
    muster: { page },
    folder,
  }) => {
    const list = join(folder, 'list.csv')
    writeFileSync(list, 'url\nhttps://x.com/brisavo\n')
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input type="file" id="picked">'))
    await page.setInputFiles('#picked', list)
    const picked = await page.evaluate(() => {
      const file = document.querySelector<HTMLInputElement>('#picked')?.files?.[0]
      return file ? window.muster.fileToken(file) : null
    })
    expect(picked).toMatchObject({ ok: true, value: { name: 'list.csv', bytes: 26, folder: false } })
    expect(JSON.stringify(picked)).not.toContain(folder)
    const invented = await page.evaluate(() => window.muster.fileToken(new File(['x'], '/etc/passwd')))
    expect(invented).toMatchObject({ ok: false, error: { code: 'file_not_found' } })
  })

  test('never names a file the page wrote itself', async ({ muster: { page }, folder }) => {
    const file = makeWorkspace(folder, 'own.muster')
    expect(await askShell(page, 'shell.openDropped', { token: file })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    })
    expect(await askService(page, 'import.run', { file })).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
    expect(await askShell(page, 'shell.reveal', { path: file })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    })
  })
})

test.describe('the page is kept in', () => {
  test('no inline script runs, no text becomes code', async ({ muster: { page } }) => {
    // In a task of its own: what a debugger evaluates is allowed more than what the page runs.
    const ran = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            const script = document.createElement('script')
            script.textContent = 'window.inlineRan = true'
            document.body.append(script)
            let compiled: unknown
            try {
              compiled = Reflect.construct(Function, ['return 1'])
            } catch (error) {
              compiled = (error as Error).name
            }
            resolve({ inline: 'inlineRan' in window, compiled })
          })
        }),
    )
    expect(ran).toEqual({ inline: false, compiled: 'EvalError' })
  })

  test('no window opens and no other document loads', async ({ muster: { app, page } }) => {
    const before = page.url()
    const opened = await page.evaluate(() => window.open('https://example.com') === null)
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
      location.href = 'file:///etc/passwd'
    })
    // A navigation that was not refused would have replaced the page by the time it answers again.
    expect(await page.evaluate(() => document.documentElement.dataset['ready'])).toBe('true')
    expect({ opened, url: page.url(), windows: app.windows().length }).toEqual({
      opened: true,
      url: before,
      windows: 1,
    })
  })

  test('no network is reached and no permission is granted', async ({ muster: { page } }) => {
    const reached = await page.evaluate(async () => {
      const image = new Image()
      const loaded = new Promise((resolve) => {
        image.addEventListener('load', () => resolve('loaded'))
        image.addEventListener('error', () => resolve('refused'))
      })
      image.src = 'https://example.com/pixel.png'
      const asked = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      )
      const states = await Promise.all(
        (['microphone', 'geolocation'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      )
      return [await loaded, asked, await Notification.requestPermission(), ...states]
    })
    expect(reached).toEqual(['refused', 'refused', 'denied', 'denied', 'denied'])
  })

  test('only files of the page are served', async ({ muster: { page } }) => {
    const statuses = await page.evaluate(async () => {
      const ask = async (path: string): Promise<number> => (await fetch(path)).status
      return Promise.all(
        [
          '/index.html',
          '/nothing.html',
          '/..%2f..%2fpackage.json',
          '/%2e%2e/%2e%2e/package.json',
          '/..%5c..%5cpackage.json',
          '/assets',
        ].map(ask),
      )
    })
    expect(statuses).toEqual([200, 404, 403, 404, 403, 404])
    const stranger = await page.evaluate(() =>
      fetch('app://other/index.html').then(
        (answer) => answer.status,
        () => 'refused',
      ),
    )
    expect(stranger).toBe('refused')
  })

  test('a report preview shows its styles and pictures and runs nothing', async ({ muster: { page } }) => {
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
    const html = `<style>p{color:rgb(1,2,3)}</style><p>Preview<img src="data:image/png;base64,${pixel}"><script>document.title='ran'</script>`
    await page.evaluate(
      (source) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.setAttribute('sandbox', '')
          frame.srcdoc = source
          frame.addEventListener('load', resolve)
          document.body.append(frame)
        }),
      html,
    )
    const preview = page.frames().find((frame) => frame.url() === 'about:srcdoc')
    const shown = await preview?.evaluate(() => {
      const text = document.querySelector('p')
      return {
        colour: text ? getComputedStyle(text).color : null,
        picture: document.querySelector('img')?.naturalWidth,
        title: document.title,
        bridge: 'muster' in window,
      }
    })
    expect(shown).toEqual({ colour: 'rgb(1, 2, 3)', picture: 1, title: '', bridge: false })
  })

  test('no other window and no frame of another document is answered', async ({ start }) => {
    const { app } = await start()
    const answers = await app.evaluate(
      async ({ BrowserWindow }, { preload, names }) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        const ask =
          "window.muster.shell('shell.state', {}).then((answer) => answer.ok ? 'answered' : answer.error.code)"
        await stranger.loadURL('app://muster/index.html')
        const other: unknown = await stranger.webContents.executeJavaScript(ask)
        stranger.destroy()
        const [own] = BrowserWindow.getAllWindows()
        await own?.loadURL('about:blank')
        const elsewhere: unknown = await own?.webContents.executeJavaScript(ask)
        return { other, elsewhere, names }
      },
      { preload: join(root, 'out', 'preload', 'index.cjs'), names: Object.values(channels).length },
    )
    expect(answers).toEqual({ other: 'not_allowed', elsewhere: 'not_allowed', names: 4 })
  })
})

test.describe('a second start', () => {
  test('hands its workspace to the first, brings it to the front and ends', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const file = makeWorkspace(folder, 'second.muster', 'Second')
    const { app, page } = await start({ data })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    expect(await startAgain(data, file)).toBe(0)
    await expect
      .poll(async () => (await askShell(page, 'shell.state', {})) as unknown)
      .toMatchObject({ value: { service: 'ready', workspace: { name: 'Second', file } } })
    const window = await app.evaluate(({ BrowserWindow }) => ({
      visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
      title: BrowserWindow.getAllWindows()[0]?.getTitle(),
    }))
    expect(window).toEqual({ visible: true, title: 'Second — Muster' })
  })
})

test.describe('a list from outside', () => {
  test('reaches the page as a handle it can import', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const workspace = makeWorkspace(folder, 'lists.muster')
    const list = join(folder, 'accounts.csv')
    writeFileSync(list, 'url\nhttps://x.com/brisavo\n')
    const { page } = await start({ data, args: [workspace] })
    await page.evaluate(() => {
      const handles: unknown[] = []
      Object.assign(window, { handles })
      window.muster.on('file', (file) => void handles.push(file))
    })
    expect(await startAgain(data, list)).toBe(0)
    const handles = (): Promise<{ token: string; name: string }[]> =>
      page.evaluate(() => (window as unknown as { handles: { token: string; name: string }[] }).handles)
    await expect.poll(handles).toMatchObject([{ name: 'accounts.csv', bytes: 26, folder: false }])
    const [handle] = await handles()
    expect(JSON.stringify(handle)).not.toContain(folder)
    expect(await askService(page, 'import.preview', { file: handle?.token ?? '' })).toMatchObject({ ok: true })
  })
})

test.describe('the menu', () => {
  const labels = (app: ElectronApplication): Promise<string[]> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])

  test('speaks the language of the window and offers what needs a workspace only with one', async ({
    start,
    folder,
  }) => {
    const file = makeWorkspace(folder, 'menu.muster')
    const { app, page } = await start({ env: { LANG: 'en_US.UTF-8' } })
    expect(await labels(app)).toEqual(expect.arrayContaining(['&File', '&Edit', '&View', '&Help']))
    const enabled = (): Promise<(boolean | undefined)[]> =>
      app.evaluate(({ Menu }) =>
        ['new', 'open', 'import', 'undo', 'go:accounts', 'close'].map(
          (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled,
        ),
      )
    expect(await enabled()).toEqual([true, true, false, false, false, false])

    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, file)
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.click())
    await expect.poll(enabled).toEqual([true, true, true, true, true, true])
    await askShell(page, 'shell.setPreferences', { language: 'ru' })
    expect(await labels(app)).toEqual(expect.arrayContaining(['&Файл', '&Правка', '&Вид', '&Справка']))
  })

  test('asks the page for what the page does', async ({ muster: { app, page } }) => {
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      window.muster.on('menu', ({ command }) => void heard.push(command))
    })
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette')?.click())
    await expect.poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['palette'])
  })
})

test.describe('without a person', () => {
  const run = async (switches: string[]): Promise<{ status: number | null; said: string }> => {
    const { executable, flags } = electronRuntime()
    const child = spawn(executable, [...flags, root, ...switches], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    const [status] = (await once(child, 'close')) as [number | null]
    return { status, said }
  }

  test('a self-contained page is printed with page numbers, and its scripts do not run', async ({ folder }) => {
    const html = join(folder, 'report.html')
    const pdf = join(folder, 'report.pdf')
    writeFileSync(
      html,
      "<!doctype html><meta charset='utf-8'><style>h1{break-after:page}</style><h1>План</h1><p>Конец</p><script>document.body.innerHTML='<h1>a</h1>'.repeat(30)</script>",
    )
    expect(await run([`--muster-print=${JSON.stringify({ html, pdf, footer: 'Halvorn <Group>' })}`])).toMatchObject({
      status: 0,
    })
    const printed = readFileSync(pdf).toString('latin1')
    expect(printed.startsWith('%PDF-')).toBe(true)
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    expect(printed).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/)
  })

  test('printing a page that is not there fails with one line and leaves no file', async ({ folder }) => {
    const pdf = join(folder, 'report.pdf')
    const { status, said } = await run([
      `--muster-print=${JSON.stringify({ html: join(folder, 'none.html'), pdf, footer: '' })}`,
    ])
    expect(status).toBe(1)
    expect(said).toContain('ERR_FILE_NOT_FOUND')
    expect(existsSync(pdf)).toBe(false)
  })

  test('a picture of the window on a workspace is taken, in the size asked for', async ({ folder }) => {
    const workspace = makeWorkspace(folder, 'picture.muster')
    const picture = join(folder, 'pictures', 'window.png')
    const { status, said } = await run([
      `--muster-capture=${picture}`,
      `--muster-workspace=${workspace}`,
      '--muster-size=1100x720',
      '--muster-theme=dark',
      '--muster-language=ru',
    ])
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' })
    const head = readFileSync(picture)
    expect([head.toString('latin1', 1, 4), head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual(['PNG', 1100, 720])
  })

  test('switches that cannot be read end with status 2 and one line', async () => {
    const { status, said } = await run(['--muster-print={'])
    expect(status).toBe(2)
    expect(said).toContain('muster: --muster-print: no JSON')
  })
})
