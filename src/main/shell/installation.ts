import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file.ts'

const Kept = z.object({ device: z.string().min(1).max(64) })

/** Who and where, as the change log names them: the person's account name and this installation. */
export function installation(folder: string): { actor: string; device: string } {
  const file = join(folder, 'installation.json')
  const found = Kept.safeParse(readJson(file))
  const device = found.success ? found.data.device : randomUUID()
  if (!found.success) writeJson(file, { device })
  return { actor: accountName(), device }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
