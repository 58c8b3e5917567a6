import { FACTS } from './facts.ts'
import { MEMBERS } from './members.ts'
import { PUSH } from './push.ts'
import { PUSH_FACTS } from './push-facts.ts'
import { RIGHTS } from './rights.ts'
import { TABLES } from './tables.ts'

/** One after another, each in its own number; a hub says which of them it has. What has left the house once is never changed. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [TABLES, RIGHTS, PUSH, MEMBERS],
  [FACTS, PUSH_FACTS],
]

/** The newest hub this program knows. */
export const HUB_VERSION = MIGRATIONS.length

/** What brings a hub from one version to the newest. @param logins begins the names of its roles */
export function upgradeFrom(version: number, logins: string): string[] {
  return MIGRATIONS.slice(version)
    .flat()
    .map((sql) => sql.replaceAll(':owner', `"${logins}_owner"`).replaceAll(':members', `"${logins}_members"`))
}
