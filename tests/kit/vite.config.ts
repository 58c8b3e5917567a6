import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Builds the page that shows every component without the app: `vite build --config tests/kit/vite.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    // Fonts under 4 kB would become data: addresses, which the window's policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    outDir: process.env['KIT_OUT'] ?? 'dist',
    emptyOutDir: true,
  },
})
