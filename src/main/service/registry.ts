import { Refusal } from '#shared/contract/error.ts'
import { contract, type RequestName } from '#shared/contract/index.ts'

/** The spec of a request, or `unknown_request`. */
export function specOf(name: string): (typeof contract)[RequestName] {
  if (!Object.hasOwn(contract, name)) throw new Refusal('unknown_request', `no request is called ${name}`, { name })
  return contract[name as RequestName]
}

/** Reads a query from the other side of a wall. Unknown fields and wrong types are refused, never coerced. */
export function parseQuery(name: string, query: unknown): unknown {
  const parsed = specOf(name).query.safeParse(query)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Refusal('bad_request', `${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), {
    request: name,
  })
}
