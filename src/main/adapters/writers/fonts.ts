import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Parts of Inter by the characters they draw; a page only decodes those it needs. */
const PARTS = [
  {
    file: 'inter-latin-wght-normal.woff2',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    file: 'inter-latin-ext-wght-normal.woff2',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  { file: 'inter-cyrillic-wght-normal.woff2', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  {
    file: 'inter-cyrillic-ext-wght-normal.woff2',
    range: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  },
] as const

/** Files of the font, for a build to lay beside its bundles. */
export const FONT_FILES: readonly string[] = PARTS.map((part) => part.file)

/** The package that carries the font, and the folder a build lays beside its bundles. */
const PACKAGE = '@fontsource-variable/inter/files/'
const BUILT = 'fonts'

const here = dirname(fileURLToPath(import.meta.url))

function fileOf(name: string): string | null {
  const built = [join(here, BUILT, name), join(here, '..', BUILT, name)].find((path) => existsSync(path))
  if (built !== undefined) return built
  try {
    return createRequire(import.meta.url).resolve(PACKAGE + name)
  } catch {
    return null
  }
}

let made: string | null = null

/**
 * `@font-face` rules with the font inside them, so that a page needs no file beside it. A part that is missing from
 * an installation is left out, and the page falls back to a font of the system.
 */
export function fontFaces(): string {
  made ??= PARTS.map(({ file, range }) => {
    const path = fileOf(file)
    if (path === null) return ''
    const bytes = readFileSync(path).toString('base64')
    return `@font-face{font-family:"Inter Variable";font-style:normal;font-weight:100 900;src:url(data:font/woff2;base64,${bytes}) format("woff2");unicode-range:${range}}`
  }).join('\n')
  return made
}
