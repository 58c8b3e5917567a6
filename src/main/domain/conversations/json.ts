/** A value of a JSON document. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap
export type JsonMap = { readonly [key: string]: Json }

export const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a number under a key, as text; null where there is none or it is blank. */
export function textIn(map: Json | undefined | null, key: string): string | null {
  const value = isMap(map ?? undefined) ? (map as JsonMap)[key] : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function mapIn(map: Json | undefined | null, key: string): JsonMap | null {
  const value = isMap(map ?? undefined) ? (map as JsonMap)[key] : undefined
  return isMap(value) ? value : null
}

export function listIn(map: Json | undefined | null, key: string): readonly Json[] {
  const value = isMap(map ?? undefined) ? (map as JsonMap)[key] : undefined
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

/** Texts under a key, where one alone may stand without a list. */
export function textsIn(map: Json | undefined | null, key: string): string[] {
  const value = isMap(map ?? undefined) ? (map as JsonMap)[key] : undefined
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? (value as readonly Json[]).filter((one): one is string => typeof one === 'string') : []
}
