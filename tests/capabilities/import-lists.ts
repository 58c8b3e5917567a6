import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountDetail } from '#shared/model/account.ts'
import type { Service } from '#main/service/service.ts'
import { ownFolder } from '#tests/support/workspace.ts'

/** A list in a folder of this test's own. */
export function listOf(content: string, name = 'list.csv'): string {
  const file = join(ownFolder(), name)
  writeFileSync(file, content)
  return file
}

export const counts = ({
  rows,
  created,
  updated,
  unchanged,
  merged,
  rejected,
}: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'merged' | 'rejected', number>) => ({
  rows,
  created,
  updated,
  unchanged,
  merged,
  rejected,
})

/** The only account a filter leaves, with everything about it. */
export async function only(service: Service, text: string): Promise<AccountDetail> {
  const { rows } = await service.run('accounts.list', {
    filter: { text, sort: 'name', descending: false },
    offset: 0,
    limit: 10,
  })
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} accounts for ${text}`)
  return service.run('accounts.get', { id: rows[0].id })
}
