/** A cell of a table in a document: a text, or one that carries a colour or leads somewhere. */
export type DocCell = {
  readonly text: string
  readonly quiet?: string
  readonly link?: string | null
  readonly tone?: string
}
export type DocColumn = { readonly head: string; readonly share: number; readonly right?: boolean }

/** A part of a document that is read from top to bottom; how it looks is up to the writer. */
export type DocBlock =
  | { readonly kind: 'title'; readonly text: string; readonly facts: readonly string[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly note?: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly DocColumn[]
      readonly rows: readonly (readonly DocCell[])[]
      /** Room to sign in. */
      readonly tall?: boolean
    }

export const cell = (text: string | null): DocCell => ({ text: text ?? '–' })
export const heading = (level: 1 | 2, text: string, note?: string): DocBlock => ({
  kind: 'heading',
  level,
  text,
  ...(note === undefined ? {} : { note }),
})
export const text = (words: string): DocBlock => ({ kind: 'text', text: words })
