/** Longer patterns and handles are refused: together with the checks below that bounds the work of one match. */
const MAX_PATTERN = 200
const MAX_HANDLE = 100
const MAX_OPEN_REPEATS = 3

/**
 * Compiles a brand's handle pattern (regular expression, upper and lower case alike; `^` and `$` tie it to the ends).
 * Patterns come with workspaces of other people, so forms that can make a match take exponential time are refused: a
 * repeated group that itself repeats or holds alternatives, look-around and back-references.
 * @returns null for a pattern that is invalid or unsafe
 */
export function handlePattern(text: string): RegExp | null {
  if (text.length > MAX_PATTERN || !isSafe(text)) return null
  return compiled(text, 'iu') ?? compiled(text, 'i')
}

function compiled(text: string, flags: string): RegExp | null {
  try {
    return new RegExp(text, flags)
  } catch {
    return null
  }
}

/** Whether the handle fits; null when the handle is too long to be tried. */
export function fits(pattern: RegExp, handle: string): boolean | null {
  return handle.length > MAX_HANDLE ? null : pattern.test(handle)
}

function isSafe(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\[^1-9k]/g, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
  if (/\\|\(\?(?!:)/.test(bare)) return false
  const repeats = bare.match(/[*+]|\{\d+,\d*\}/g) ?? []
  if (repeats.length > MAX_OPEN_REPEATS) return false
  return groupsAreSafe(bare)
}

/** Every group that may repeat must hold neither alternatives nor anything that varies in length. */
function groupsAreSafe(bare: string): boolean {
  const open: number[] = []
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '(') open.push(i)
    if (bare[i] !== ')') continue
    const start = open.pop()
    if (start === undefined) return false
    const repeated = /^(?:[*+]|\{)/.test(bare.slice(i + 1))
    if (repeated && /[|*+{?]/.test(bare.slice(start + 1, i).replace(/^\?:/, ''))) return false
  }
  return open.length === 0
}
