import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { FONT_FILES } from './src/main/adapters/writers/fonts.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One bundle per process or thread that is started by its file. */
const entries = {
  index: at('./src/main/index.ts'),
  service: at('./src/main/service/entry.ts'),
  thread: at('./src/main/service/thread.ts'),
  probe: at('./src/main/service/probe.ts'),
  cli: at('./src/cli/index.ts'),
}
const present = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))

/** Lays the font of printed pages beside the bundles: a package has no node_modules to find it in. */
const pageFonts = (): Plugin => ({
  name: 'page-fonts',
  generateBundle() {
    for (const name of FONT_FILES) {
      const source = readFileSync(at(`./node_modules/@fontsource-variable/inter/files/${name}`))
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source })
    }
  },
})

/**
 * Everything but native code is bundled, so that a package needs no node_modules of its own. CommonJS, because the
 * older Electron of headless demos loads nothing else; node18 and chrome114 are what that one understands.
 */
export default defineConfig({
  main: {
    plugins: [pageFonts()],
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: present,
        external: ['electron', 'better-sqlite3', 'highs'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./src/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      // Small fonts must stay files: the page's policy refuses them as data: addresses.
      assetsInlineLimit: 0,
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('./src/renderer/index.html'), phone: at('./src/renderer/phone.html') } },
    },
  },
})
