/** A piece of the filter line; `at` is its first character's place. */
export type QueryToken = { at: number; text: string; kind: 'key' | 'operator' | 'value' | 'text' | 'space' }

/** Splits a filter line into what the eye should see apart: keyword, operator, value, free text. */
export function queryTokens(line: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  const add = (text: string, kind: QueryToken['kind']) => {
    if (text !== '') tokens.push({ at, text, kind })
    at += text.length
  }
  for (const part of line.match(/\s+|(?:"[^"]*"?|[^\s"])+/g) ?? []) {
    const pair = /^(-?[a-z][\w.-]*)(!=|>=|<=|:|=|>|<)(.*)$/i.exec(part)
    if (pair === null) {
      add(part, /^\s/.test(part) ? 'space' : 'text')
      continue
    }
    const [, key = '', operator = '', value = ''] = pair
    add(key, 'key')
    add(operator, 'operator')
    add(value, 'value')
  }
  return tokens
}

/** True where a piece belongs to what could not be understood. */
export function isFaulty(token: QueryToken, fault: { at: number; length: number } | undefined): boolean {
  if (fault === undefined || token.kind === 'space') return false
  return token.at < fault.at + fault.length && token.at + token.text.length > fault.at
}
