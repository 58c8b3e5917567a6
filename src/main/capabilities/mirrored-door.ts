/** What sources over a network take from other capabilities: messages and addresses come in by the ways that files use. */
export { takeMirrored } from './conversations/import/mirrored.ts'
export { readGround } from './inventory/discovery/ground.ts'
export { takeIn as takeCandidates } from './inventory/discovery/take-in.ts'
