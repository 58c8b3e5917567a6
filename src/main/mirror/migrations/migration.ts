import type { Database } from 'better-sqlite3'

/** One step of the schema. Numbers rise by tens; a step never imports code that may change later. */
export type Migration = { readonly number: number; readonly name: string; readonly up: (db: Database) => void }
