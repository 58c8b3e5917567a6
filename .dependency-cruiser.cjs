/**
 * The walls between the folders, as ARCHITECTURE.md draws them. `scripts/walls.mjs` runs these rules and, for every
 * one of them, proves on a planted violation that it still sees.
 */

const shared = '^src/shared/'
const main = (...folders) => `^src/main/(${folders.join('|')})/`
const database = '(^|/)node_modules/(better-sqlite3|kysely)/|^(node:)?sqlite$'
const electron = '(^|/)node_modules/electron/|^electron(/|$)'
const ownFiles = '^(src|tests|scripts|bin)/'

/** A folder of ours that may import, of our own files, only those that match one of `allowed`. */
function knowsOnly(name, from, allowed, comment) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: ownFiles, pathNot: [from, ...allowed] } }
}

/** Files that may import no module of Node itself. */
function withoutNode(name, from) {
  return {
    name,
    comment: 'Runs where Node is not.',
    severity: 'error',
    from: { path: from },
    to: { dependencyTypes: ['core'] },
  }
}

module.exports = {
  forbidden: [
    {
      name: 'shared-imports-only-zod',
      comment: 'Shared words run anywhere: they import each other and the schema library.',
      severity: 'error',
      from: { path: shared },
      to: { pathNot: [shared, '(^|/)node_modules/zod/'] },
    },
    knowsOnly('domain-knows-only-shared', main('domain'), [shared], 'Pure functions: data in, data out.'),
    withoutNode('domain-without-node', main('domain')),
    knowsOnly('mirror-knows-only-shared', main('mirror'), [shared], 'SQL knows the words and nothing above.'),
    knowsOnly(
      'adapters-look-down',
      main('adapters'),
      [shared, main('domain')],
      'The outside world behind small interfaces.',
    ),
    {
      name: 'adapters-take-only-types-from-domain',
      comment: 'A reader or writer may speak in the types of the domain, but decides nothing.',
      severity: 'error',
      from: { path: main('adapters') },
      to: { path: main('domain'), dependencyTypesNot: ['type-only'] },
    },
    knowsOnly(
      'capabilities-look-down',
      main('capabilities'),
      [shared, main('domain', 'mirror', 'adapters')],
      'Calls go down: a use case knows domain, mirror and adapters.',
    ),
    {
      name: 'capabilities-do-not-meet',
      comment: 'Capabilities meet in the mirror and in shared/model only.',
      severity: 'error',
      from: { path: '^src/main/capabilities/([^/]+)/' },
      to: { path: '^src/main/capabilities/[^/]+/', pathNot: '^src/main/capabilities/$1/' },
    },
    knowsOnly(
      'service-looks-down',
      main('service'),
      [shared, main('capabilities', 'domain', 'mirror', 'adapters')],
      'The service runs without a window, without Electron and under the command line.',
    ),
    knowsOnly('ipc-relays', main('ipc'), [shared, main('service')], 'Sender check, schema, service, envelope.'),
    {
      name: 'shell-touches-no-data',
      comment: 'The main process never runs SQL and no use case: it asks the service.',
      severity: 'error',
      from: { path: [main('shell'), '^src/main/index\\.ts$'] },
      to: { path: [main('capabilities', 'mirror'), '^src/cli/'] },
    },
    knowsOnly(
      'cli-calls-capabilities',
      '^src/cli/',
      [shared, main('service', 'capabilities', 'adapters', 'domain')],
      'The command line is the same service without a window.',
    ),
    {
      name: 'nothing-imports-cli',
      comment: 'Only the command line prints.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'preload-imports-only-shared-and-electron',
      comment: 'Builds window.muster from the contract; a sandboxed preload has nothing else.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', shared, electron] },
    },
    knowsOnly(
      'renderer-knows-only-shared',
      '^src/renderer/',
      [shared],
      'The page reaches the program through window.muster only.',
    ),
    withoutNode('renderer-without-node', '^src/renderer/'),
    {
      name: 'sql-only-in-mirror',
      comment: 'The mirror is the only SQL in the program.',
      severity: 'error',
      from: { path: '^src/', pathNot: main('mirror') },
      to: { path: database },
    },
    {
      name: 'electron-only-in-shell',
      comment: 'Electron is touched in shell/, in the one file for ipcMain and in the preload.',
      severity: 'error',
      from: { path: '^src/', pathNot: [main('shell'), '^src/main/ipc/ipc-main\\.ts$', '^src/preload/'] },
      to: { path: electron },
    },
    {
      name: 'program-does-not-import-tests',
      comment: 'What people get does not contain tests or scripts.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'A wall cannot see through an import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/|^tests/fixtures/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
