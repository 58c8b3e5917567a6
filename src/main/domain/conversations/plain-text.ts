import { markupTokens } from '#main/domain/discovery/markup-tokens.ts'
import type { Attachment } from './draft.ts'

/** Elements that begin a line of their own. */
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'pre', 'tr', 'table'])
const UNSAID = new Set(['script', 'style', 'title', 'noembed', 'noframes'])

/** Characters of markup that are read for one message: no network writes more, and a bomb is no message. */
export const LONGEST_MARKUP = 262_144

/** The text a reader sees in a piece of HTML. One pass over it, whatever is nested in what. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  let text = ''
  for (const token of markupTokens(html)) {
    if (token.is === 'text') text += token.text
    else if (token.is === 'raw') text += UNSAID.has(token.name) ? '' : token.text
    else if (token.is === 'open') text += opening(token.name, token.attributes.get('alt') ?? '', text)
  }
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function opening(name: string, alternative: string, before: string): string {
  if (name === 'br') return '\n'
  if (name === 'img') return alternative
  if (!BLOCKS.has(name) || before === '') return ''
  return name === 'p' ? '\n\n' : '\n'
}

/** Addresses of pictures and files, at most 20 of a message. */
export function attachmentsOf(given: readonly { kind: string | null; reference: string | null }[]): Attachment[] {
  return given
    .flatMap(({ kind, reference }) =>
      reference !== null && /^(https?:\/\/|\/)\S+$/i.test(reference) && reference.length <= 2000
        ? [{ kind: (kind ?? 'file').slice(0, 40), reference }]
        : [],
    )
    .slice(0, 20)
}
