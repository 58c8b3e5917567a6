import { z } from 'zod'

/** Version of the manifest; a reader refuses what is newer. */
export const SEAL_VERSION = 1
export const MANIFEST = 'manifest.json'

/** What a sealed folder holds: every file with its size and SHA-256, and whose records they are. */
export const SealManifest = z.object({
  version: z.number().int().min(1).max(SEAL_VERSION),
  workspace: z.object({ id: z.string(), name: z.string() }),
  account: z.object({ id: z.string(), network: z.string(), handle: z.string() }),
  sealedAt: z.string(),
  sealedBy: z.string(),
  /** Private messages stay in the workspace. */
  withheldPrivateMessages: z.number().int(),
  files: z
    .array(
      z.object({
        name: z.string().regex(/^[\w.-]+$/),
        bytes: z.number().int(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(100),
})
export type SealManifest = z.infer<typeof SealManifest>
