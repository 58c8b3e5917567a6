/** Asks the server, and tells what went wrong in words of a hub. */
export type Ask = <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>
