/**
 * For every wall one file that breaks it: `scripts/walls.mjs` writes these into a folder of their own and fails when
 * a rule does not report its file. A rule without a planted violation is an error too.
 */
export const planted = [
  { rule: 'shared-imports-only-zod', file: 'src/shared/model/planted.ts', code: "import 'tldts'" },
  { rule: 'shared-imports-only-zod', file: 'src/shared/model/reads.ts', code: "import 'node:fs'" },
  { rule: 'domain-knows-only-shared', file: 'src/main/domain/asks.ts', code: "import '#main/mirror/target.ts'" },
  {
    rule: 'domain-without-node',
    file: 'src/main/domain/reads.ts',
    code: "import type { Stats } from 'node:fs'\nexport type S = Stats",
  },
  { rule: 'mirror-knows-only-shared', file: 'src/main/mirror/asks.ts', code: "import '#main/domain/target.ts'" },
  { rule: 'adapters-look-down', file: 'src/main/adapters/asks.ts', code: "import '#main/mirror/target.ts'" },
  {
    rule: 'adapters-take-only-types-from-domain',
    file: 'src/main/adapters/decides.ts',
    code: "import '#main/domain/target.ts'",
  },
  {
    rule: 'capabilities-look-down',
    file: 'src/main/capabilities/audit/asks.ts',
    code: "import '#main/service/target.ts'",
  },
  {
    rule: 'capabilities-do-not-meet',
    file: 'src/main/capabilities/audit/meets.ts',
    code: "import '#main/capabilities/plan/target.ts'",
  },
  { rule: 'service-looks-down', file: 'src/main/service/asks.ts', code: "import '#main/shell/target.ts'" },
  { rule: 'ipc-relays', file: 'src/main/ipc/asks.ts', code: "import '#main/mirror/target.ts'" },
  { rule: 'shell-touches-no-data', file: 'src/main/shell/asks.ts', code: "import '#main/mirror/target.ts'" },
  { rule: 'cli-calls-capabilities', file: 'src/cli/asks.ts', code: "import '#main/mirror/target.ts'" },
  { rule: 'nothing-imports-cli', file: 'src/main/service/prints.ts', code: "import '#cli/target.ts'" },
  { rule: 'preload-imports-only-shared-and-electron', file: 'src/preload/reads.ts', code: "import 'node:fs'" },
  {
    rule: 'renderer-knows-only-shared',
    file: 'src/renderer/asks.tsx',
    code: "export const page = () => import('#main/domain/target.ts')",
  },
  { rule: 'renderer-without-node', file: 'src/renderer/reads.ts', code: "import 'node:fs'" },
  { rule: 'sql-only-in-mirror', file: 'src/main/capabilities/plan/queries.ts', code: "import 'better-sqlite3'" },
  {
    rule: 'electron-only-in-shell',
    file: 'src/main/service/shows.ts',
    code: "import { app } from 'electron'\napp.quit()",
  },
  { rule: 'program-does-not-import-tests', file: 'src/main/adapters/tests.ts', code: "import '#tests/target.ts'" },
  { rule: 'no-circles', file: 'src/main/mirror/circle.ts', code: "import './circle-back.ts'" },
  { rule: 'everything-resolves', file: 'src/main/mirror/nowhere.ts', code: "import '#main/mirror/no-such-file.ts'" },
]

/** What the planted files import. */
export const targets = [
  ...['domain', 'mirror', 'service', 'shell', 'capabilities/plan'].map((folder) => `src/main/${folder}/target.ts`),
  'src/cli/target.ts',
  'tests/target.ts',
]
  .map((file) => ({ file, code: 'export const target = 1' }))
  .concat({ file: 'src/main/mirror/circle-back.ts', code: "import './circle.ts'" })

/** Imports that must pass, so that a rule that reports everything is noticed as well. */
export const allowed = [
  { file: 'src/shared/model/word.ts', code: "import { z } from 'zod'\nexport const word = z.string()" },
  {
    file: 'src/main/domain/counts.ts',
    code: "import { word } from '#shared/model/word.ts'\nimport 'tldts'\nexport { word }",
  },
  { file: 'src/main/mirror/opens.ts', code: "import 'better-sqlite3'\nimport 'node:fs'" },
  {
    file: 'src/main/adapters/speaks.ts',
    code: "import type { target } from '#main/domain/target.ts'\nexport type T = typeof target",
  },
  { file: 'src/main/capabilities/plan/uses.ts', code: "import './target.ts'\nimport '#main/mirror/target.ts'" },
  { file: 'src/main/ipc/ipc-main.ts', code: "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()" },
  {
    file: 'src/preload/index.ts',
    code: "import { contextBridge } from 'electron'\nimport '#shared/model/word.ts'\ncontextBridge",
  },
  { file: 'src/renderer/main.tsx', code: "import 'react'\nimport '#shared/model/word.ts'" },
]
