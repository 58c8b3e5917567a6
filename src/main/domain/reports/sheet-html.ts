import { html, type Markup, raw } from './markup.ts'
import { STYLE } from './style.ts'

/** Nothing is loaded, wherever the file is opened, and nothing runs but the script whose digest is named. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** A script of a page, with its SHA-256 in base64 by which the page's policy lets it run. */
export type PageScript = { readonly code: string; readonly digest: string }

export type SheetSetup = {
  readonly language: string
  /** Of the program. */
  readonly version: string
  readonly title: string
  /** `@font-face` rules with the fonts inside. */
  readonly fonts: string
  /** Rules beside those of every document. */
  readonly style?: string
  readonly script?: PageScript
}

/** One self-contained HTML document around what it says: A4 pages for the printer, one long sheet on a screen. */
export function sheetHtml({ language, version, title, fonts, style = '', script }: SheetSetup, body: Markup): string {
  const { markup } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${script ? `${POLICY}; script-src 'sha256-${script.digest}'` : POLICY}"
        />
        <meta name="viewport" content="width=device-width" />
        <meta name="generator" content="Muster ${version}" />
        <title>${title}</title>
        <style>
          ${raw(fonts)}${raw(STYLE)}${raw(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
        ${script && raw(`<script>${script.code}</script>`)}
      </body>
    </html> `
  return markup
}
