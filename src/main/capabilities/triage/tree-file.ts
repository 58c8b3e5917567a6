import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { RoutingNode } from '#shared/model/routing.ts'
import { readSmallText } from '#main/adapters/readers/small-text.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import { problemsOf } from '#main/domain/routing/tree.ts'
import { firstFault } from '#main/domain/routing/tree-file.ts'
import type { JobContext } from '#main/capabilities/handler.ts'

const LARGEST = 256 * 1024

/** Reads a routing tree from a JSON file; nothing is saved. @throws Refusal `bad_routing`, `file_*` */
export function readTree(_: JobContext, { file }: Query<'routing.readTree'>): Answer<'routing.readTree'> {
  const text = readSmallText(file, LARGEST)
  const refuse = (fact: string, value: string): Refusal =>
    new Refusal('bad_routing', `${basename(file)}: ${fact} ${value}`, { fact, value })
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw refuse(basename(file), 'JSON?')
  }
  const fault = firstFault(read)
  if (fault !== null) throw refuse(fault.at, fault.value)
  const tree = RoutingNode.safeParse(read)
  if (!tree.success) throw refuse(basename(file), tree.error.issues[0]?.path.join('.') ?? '')
  const [problem] = problemsOf(tree.data)
  if (problem) throw refuse(problem.fact, problem.value)
  return { tree: tree.data }
}

/** Writes a routing tree into a folder as a file that {@link readTree} takes. @throws Refusal `folder_unwritable`, `disk_full` */
export function writeTree(
  context: JobContext,
  { tree, folder }: Query<'routing.writeTree'>,
): Answer<'routing.writeTree'> {
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    staging.write('routing-tree', 'json', Buffer.from(`${JSON.stringify(tree, null, 2)}\n`, 'utf8'))
    const [file] = staging.place()
    if (!file) throw new Error('nothing was written')
    return file
  } finally {
    staging.discard()
  }
}
