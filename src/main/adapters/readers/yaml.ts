import { stat } from 'node:fs/promises'
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml'
import type { ListNote } from '#shared/model/list.ts'
import type { Tree } from './tree.ts'
import type { TextEncoding } from './encoding.ts'
import { listOfTree, wholeText } from './json.ts'
import { type ListLimits, refuse } from './limits.ts'
import type { ListSource } from './source.ts'

/**
 * Opens a YAML document (or several of them in one file). Values are taken as the file writes them: `02222`, `0x1F`, `NO` and
 * numbers too long for a float stay text. References that blow the document up are refused.
 */
export async function openYaml(path: string, encoding: TextEncoding, limits: ListLimits): Promise<ListSource> {
  const text = await wholeText(path, encoding, limits.yamlBytes)
  const depth = openBrackets(text, limits.nesting)
  if (depth > limits.nesting * FLOW_ROOM)
    throw refuse('file_too_deep', path, 'nested too deep', { kind: 'nesting', limit: limits.nesting })
  const lines = new LineCounter()
  const documents = parse(text, lines, path, limits)
  for (const document of documents) {
    const [fault] = document.errors
    if (fault) throw refuse('file_malformed', path, fault.message, place(lines, fault.pos[0]))
  }
  const trees = documents
    .filter((document) => document.contents !== null)
    .map((document) => treeOfDocument(document, path, limits))
  const [only] = trees
  if (only === undefined) throw refuse('file_empty', path, 'no document in the file')
  const notes: ListNote[] = encoding.guessed ? [{ code: 'encoding_guessed', encoding: encoding.label }] : []
  const tree: Tree =
    trees.length === 1 ? only : trees.flatMap((one) => (Array.isArray(one) ? (one as readonly Tree[]) : [one]))
  return listOfTree(tree, {
    path,
    limits,
    notes,
    format: 'yaml',
    encoding: encoding.label,
    bytes: (await stat(path)).size,
  })
}

/** Opening brackets may run this many times past the limit before parsing is not even begun. */
const FLOW_ROOM = 4

/** How many brackets stand open at once, quotes and comments left aside: the parser descends once for each. */
function openBrackets(text: string, enough: number): number {
  let open = 0
  let deepest = 0
  for (const match of text.matchAll(/[[{\]}]/g)) {
    open += match[0] === '[' || match[0] === '{' ? 1 : -1
    if (open < 0) open = 0
    if (open > deepest) deepest = open
    if (deepest > enough * FLOW_ROOM) break
  }
  return deepest
}

function parse(text: string, lineCounter: LineCounter, path: string, limits: ListLimits): Document[] {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: true,
      version: '1.2',
    })
    return Array.isArray(documents) ? [...documents] : []
  } catch (error) {
    if (error instanceof RangeError)
      throw refuse('file_too_deep', path, 'nested too deep for the parser', { kind: 'nesting', limit: limits.nesting })
    throw error
  }
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

/** What is still allowed while a document is walked. */
interface Walk {
  readonly document: Document
  readonly path: string
  readonly limits: ListLimits
  /** Nodes that may still be visited through references. */
  repeats: number
}

function treeOfDocument(document: Document, path: string, limits: ListLimits): Tree {
  const walk: Walk = { document, path, limits, repeats: limits.aliasNodes }
  return treeOf(document.contents, walk, 0, false)
}

function treeOf(node: unknown, walk: Walk, depth: number, repeated: boolean): Tree {
  if (depth > walk.limits.nesting)
    throw refuse('file_too_deep', walk.path, 'nested too deep', { kind: 'nesting', limit: walk.limits.nesting })
  if (repeated) {
    walk.repeats -= 1
    if (walk.repeats < 0)
      throw refuse('file_too_deep', walk.path, 'references blow the document up', { kind: 'aliases' })
  }
  if (isAlias(node)) return treeOf(referred(node, walk), walk, depth + 1, true)
  if (isSeq(node)) return node.items.map((item) => treeOf(item, walk, depth + 1, repeated))
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [keyText(pair.key), treeOf(pair.value, walk, depth + 1, repeated)]),
    )
  }
  return isScalar(node) ? scalarValue(node) : null
}

function referred(alias: Alias, walk: Walk): Node | undefined {
  return alias.resolve(walk.document)
}

function keyText(key: unknown): string {
  return isScalar(key) ? (key.source ?? plainText(key.value)) : ''
}

/** Only plain whole numbers that a float holds exactly become numbers; everything else numeric stays as it is written. */
function scalarValue(scalar: Scalar): Tree {
  const { value } = scalar
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  const source = scalar.source ?? plainText(value)
  if (typeof value === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(source) && String(value) === source) return value
  return source
}

function plainText(value: unknown): string {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
    ? String(value)
    : ''
}
