import type { Disposition } from '#shared/model/words.ts'
import { type Network, networkById } from '../../networks/index.ts'
import type { Words } from '../../networks/network.ts'
import { step } from '../../networks/steps.ts'

/** One step of a runbook. `daysBefore` counts back from the day of the wave; negative days come after it. */
export type RunbookStep = { readonly code: string; readonly daysBefore: number; readonly needs: readonly string[] }

type Case = { readonly disposition: Disposition; readonly network: string; readonly hasSuccessor: boolean }

/** Days between the first announcement and the day an account goes: announced a month, two weeks and 48 hours before. */
export const NOTICE_DAYS = 28

const at = (code: string, daysBefore: number, ...needs: string[]): RunbookStep => ({ code, daysBefore, needs })

/** What the general steps of the registry's checklists are called here. */
const GENERAL: ReadonlyMap<Words, string> = new Map<Words, string>([
  [step.archive, 'export-archive'],
  [step.notice, 'announce-month'],
  [step.waiting, 'hand-over'],
  [step.members, 'tell-members'],
  [step.campaigns, 'stop-campaigns'],
  [step.links, 'replace-links'],
  [step.access, 'remove-access'],
  [step.name, 'reserve-handle'],
  [step.copies, 'keep-copies'],
  [step.tools, 'remove-tools'],
  [step.record, 'verify'],
])

/** Steps of the registry that a runbook has only where the network's checklist names them. */
const EXTRA: readonly RunbookStep[] = [
  at('tell-members', 14),
  at('stop-campaigns', 7),
  at('remove-tools', 0),
  at('replace-links', 0),
  at('keep-copies', 7),
]

/** What a step that only one network has is called: stays the same while its English words do. */
const ownCode = (network: Network, words: Words): string =>
  `network:${network.id}:${words.en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '')}`

/** The words of a step that only one network has; null for one the registry no longer knows. */
export function ownStepWords(code: string): Words | null {
  const [, id] = code.split(':')
  const network = networkById(id ?? '')
  return network?.closing.find((words) => !GENERAL.has(words) && ownCode(network, words) === code) ?? null
}

/** The tasks that carry a decision out on its network, in the order of their days. */
export function runbookOf({ disposition, network: id, hasSuccessor }: Case): readonly RunbookStep[] {
  const network = networkById(id)
  if (disposition === 'refocus') return REFOCUS
  if (disposition === 'transfer') return TRANSFER
  if (network?.status === 'defunct') return afterTheEnd(network)
  return leaving(disposition, network, hasSuccessor).toSorted((one, other) => other.daysBefore - one.daysBefore)
}

const REFOCUS: readonly RunbookStep[] = [
  at('agree-charter', 21),
  at('brief-team', 7, 'agree-charter'),
  at('announce-change', 7, 'agree-charter'),
  at('act-refocus', 0, 'brief-team', 'announce-change'),
  at('verify', -14, 'act-refocus'),
]

const TRANSFER: readonly RunbookStep[] = [
  at('agree-transfer', 21),
  at('give-access', 7, 'agree-transfer'),
  at('hand-over', 3, 'agree-transfer'),
  at('act-transfer', 0, 'give-access', 'hand-over'),
  at('remove-access', -2, 'act-transfer'),
  at('verify', -14, 'remove-access'),
]

/** Where the network itself is switched off only what led there is left to be put in order. */
function afterTheEnd(network: Network): readonly RunbookStep[] {
  const codes = network.closing.flatMap((words) => GENERAL.get(words) ?? [])
  return [
    ...codes.filter((code) => code !== 'verify').map((code) => at(code, 7)),
    at('seal', 3),
    at('verify', 0, 'seal'),
  ]
}

function leaving(disposition: Disposition, network: Network | undefined, hasSuccessor: boolean): RunbookStep[] {
  const closing = network?.closing ?? []
  const named = new Set(closing.flatMap((words) => GENERAL.get(words) ?? []))
  const own = network ? closing.filter((words) => !GENERAL.has(words)).map((words) => ownCode(network, words)) : []
  // The last step of the network's own is the one that ends the account; those before it prepare.
  const last = own.at(-1)
  const ends = disposition === 'close' && last !== undefined
  const act = ends ? last : `act-${disposition}`
  const prepares = own.slice(0, -1)
  return [
    at('tell-owner', NOTICE_DAYS),
    at('announce-month', NOTICE_DAYS, 'tell-owner'),
    ...(hasSuccessor ? [at('name-successor', NOTICE_DAYS, 'tell-owner')] : []),
    at('export-archive', 21),
    at('announce-fortnight', 14, 'announce-month'),
    at('hand-over', 7),
    ...EXTRA.filter(({ code }) => named.has(code)),
    ...prepares.map((code) => at(code, 7)),
    at('seal', 3, 'export-archive', 'hand-over'),
    at('announce-hours', 2, 'announce-fortnight'),
    at('remove-access', 1, 'seal'),
    at(act, 0, 'announce-hours', 'seal', ...prepares),
    at('reserve-handle', 0, act),
    at('verify', -14, act),
  ]
}

/** The step whose doing is the carrying out itself: Muster ticks it when the decision is carried out. */
export const isAct = (code: string, daysBefore: number | null): boolean =>
  code.startsWith('act-') || (code.startsWith('network:') && daysBefore === 0)
