import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { draftOf } from '#main/domain/discovery/candidate-draft.ts'
import type { AccountDraft } from '#main/domain/intake/draft.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { type CandidateLine, candidatesByIds } from '#main/mirror/queries/candidates.ts'
import { discoveryGround } from '#main/mirror/queries/discovery-ground.ts'
import { accountReader, identities, otherIdentities, registers } from '#main/mirror/queries/import.ts'
import { type ImportLog, importLog } from '#main/mirror/queries/import-log.ts'
import { sightingReader } from '#main/mirror/queries/sightings.ts'
import type { Query } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { CommandHandlers, WriteContext } from '../../handler.ts'
import { Planner } from '../import/planner.ts'
import { Register } from '../import/register.ts'

export const discoveryCommands: CommandHandlers<'discovery.decide'> = {
  'discovery.decide': (context, query) => {
    const { changes, db, now } = context
    const { decision, laterOn = null, note } = query
    if (decision === 'later' && laterOn === null)
      throw new Refusal('bad_request', 'a candidate is put off until a day', { field: 'laterOn' })
    const lines = candidatesByIds(db, query.ids)
    const entry = decision === 'ours' ? new Entry(context, query) : null
    let changed = 0
    for (const line of lines) {
      const account = entry === null ? null : entry.take(line)
      const row = {
        decision,
        decided_at: decision === null ? null : now,
        later_on: decision === 'later' ? laterOn : null,
        account_id: account ?? line.account_id,
        ...(note === undefined ? {} : { note: note?.trim() || null }),
      }
      if (changes.update('candidate', line.id, row)) changed++
    }
    entry?.finish()
    return { changed, created: entry?.created ?? 0 }
  },
}

/** A decision has no columns that a later list could be read by. */
const NO_COLUMNS = { shape: '', reading: '{}' }

/** The way of decided candidates into the inventory: the same planner as an import, with where they were seen as source. */
class Entry {
  readonly #context: WriteContext
  readonly #query: Query<'discovery.decide'>
  readonly #planner: Planner
  readonly #names: ReadonlyMap<string, string>
  readonly #logs = new Map<string, { log: ImportLog; rows: number; created: number }>()
  readonly #sightings: ReturnType<typeof sightingReader>
  created = 0

  constructor(context: WriteContext, query: Query<'discovery.decide'>) {
    const { db, changes, newId, now } = context
    this.#context = context
    this.#query = query
    this.#sightings = sightingReader(db)
    const { brands, markets } = discoveryGround(db)
    this.#names = new Map([...brands, ...markets].map(({ id, name }) => [id, name]))
    this.#planner = new Planner({
      identities: identities(db),
      otherIdentities: otherIdentities(db),
      reader: accountReader(db),
      register: new Register(registers(db), {
        insert(entity, row) {
          const id = newId()
          changes.insert(entity, id, row)
          return id
        },
        update: (entity, id, patch) => void changes.update(entity, id, patch),
      }),
      now,
      takenAt: now,
      source: '',
      ownFields: [],
    })
  }

  /** @returns the account the candidate is now: a new one, or the one that came into the inventory meanwhile */
  take(line: CandidateLine): string {
    const { changes, newId } = this.#context
    const source = this.#source(line)
    const decision = this.#planner.decide(this.#draft(line, source.rows))
    const id = decision.known?.id ?? newId()
    if (decision.result === 'created') {
      changes.insert('account', id, decision.row)
      for (const { entity, row } of decision.attachments) changes.insert(entity, newId(), { account_id: id, ...row })
      this.created++
      source.created++
    } else if ('updated_at' in decision.row) changes.update('account', id, decision.row)
    source.log.taken(id, source.rows, null, decision.result)
    return id
  }

  finish(): void {
    const { changes } = this.#context
    for (const { log, rows, created } of this.#logs.values())
      log.finish(JSON.stringify({ rows, created }), changes.count() > 0 ? changes.batch : null)
  }

  #draft(line: CandidateLine, row: number): AccountDraft {
    const network = networkById(line.network)
    const { brandId = line.brand_id, marketId = line.market_id } = this.#query
    const kind = resolveProfile(line.url ?? line.handle, network?.name).kind
    return draftOf(row, {
      network: line.network,
      handle: line.handle,
      handleKey: line.handle_key,
      kind: kind ?? 'profile',
      url: line.url,
      brandName: this.#name(brandId),
      marketName: this.#name(marketId),
    })
  }

  #name(id: string | null): string | null {
    return id === null ? null : (this.#names.get(id) ?? null)
  }

  /** The folder or file that its first evidence came from, as the source of an import. */
  #source(line: CandidateLine): { log: ImportLog; rows: number; created: number } {
    const [first] = this.#sightings(line.network, line.handle_key)
    const file = first === undefined || first.source === '' ? line.found_in : first.source
    let known = this.#logs.get(file)
    if (!known) {
      const { db, newId, now } = this.#context
      const log = importLog(db, {
        id: newId(),
        at: now,
        file,
        format: 'discovery',
        digest: '',
        mapping: '{}',
        ...NO_COLUMNS,
      })
      known = { log, rows: 0, created: 0 }
      this.#logs.set(file, known)
    }
    known.rows++
    return known
  }
}
