/** A line longer than this is cut: nothing that is a line of a list is. */
const LONGEST = 65_536

/**
 * The lines of a stream, in portions as they arrive. Only `\n` and `\r\n` end a line, so that there is one line for
 * every line that a person counts; a byte order mark in front is dropped.
 */
export async function* linesOf(stream: AsyncIterable<unknown>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST)
    if (lines.length > 0) yield lines.map(withoutReturn)
  }
  rest += decoder.decode()
  if (rest !== '') yield [withoutReturn(rest)]
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
