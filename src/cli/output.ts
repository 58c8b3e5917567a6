import { once } from 'node:events'

/** Where a command writes: results to stdout, progress and problems to stderr. */
export type Output = {
  /** One JSON document with `--json`, otherwise the lines. */
  result(value: unknown, lines: () => readonly string[]): void
  /** The same for an answer of any length, a list of portions: nothing is kept. `head` comes from the first portion. */
  list<T>(portions: AsyncIterable<readonly T[]>, lines: (first: readonly T[]) => ListLines<T>): Promise<void>
  progress(line: string): void
  /** One line about something that went wrong although there is a result. */
  warn(line: string): void
}

export type ListLines<T> = { head: string; line: (item: T) => string }

export function output(json: boolean): Output {
  const live = process.stderr.isTTY
  return {
    result(value, lines) {
      const body = json ? JSON.stringify(value, null, 2) : lines().join('\n')
      process.stdout.write(`${body}\n`)
    },
    async list(portions, lines) {
      let before = json ? '[\n' : ''
      let shape: ReturnType<typeof lines> | null = null
      for await (const portion of portions) {
        shape ??= lines(portion)
        if (!json && before === '') before = `${shape.head}\n`
        const { line } = shape
        const items = portion.map(json ? indented : line)
        if (items.length > 0) {
          await write(before + items.join(json ? ',\n' : '\n'))
          before = json ? ',\n' : '\n'
        }
      }
      if (json) await write(before === '[\n' ? '[]\n' : '\n]\n')
      else await write(shape === null ? `${lines([]).head}\n` : '\n')
    },
    progress(line) {
      if (live) process.stderr.write(`\r\u001B[2K${line}`)
    },
    warn(line) {
      clearProgress()
      process.stderr.write(`muster: ${line}\n`)
    },
  }
}

const indented = (item: unknown): string => `  ${JSON.stringify(item, null, 2).replaceAll('\n', '\n  ')}`

/** Waits when the reader is slower than the work. */
async function write(body: string): Promise<void> {
  if (!process.stdout.write(body)) await once(process.stdout, 'drain')
}

/** Ends a live progress line. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K')
}
