import { checkSealed, type SealProblem } from '#main/adapters/readers/sealed.ts'
import { removeSealed, sealedFolder } from '#main/adapters/writers/sealed-folder.ts'
import { slugOf } from '#main/domain/reports/file-name.ts'
import {
  accountRecord,
  messageRecords,
  privateMessages,
  recordLists,
  sealsWith,
  snapshotRecords,
} from '#main/mirror/queries/carry/evidence.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer } from '#shared/contract/index.ts'
import { SEAL_VERSION } from '#shared/model/seal.ts'
import type { Language } from '#shared/model/words.ts'
import type { JobContext, JobHandlers } from '../../handler.ts'
import { tickTasks } from './schedule.ts'

type Sealed = Answer<'plan.seal'>['seals'][number]

const WORDS: Record<Language, Record<SealProblem['what'], (file: string) => string>> = {
  en: {
    missing: (file) => `${file} is missing`,
    changed: (file) => `${file} was changed`,
    added: (file) => `${file} was not sealed`,
  },
  ru: {
    missing: (file) => `${file}: файла нет`,
    changed: (file) => `${file}: файл изменён`,
    added: (file) => `${file}: файл не опечатан`,
  },
}

const pretty = (value: unknown): string[] => [`${JSON.stringify(value, null, 2)}\n`]

/** Writes the records of one account; nothing keeps the folder's name unless all of it is written. */
function sealOne(context: JobContext, account: string, parent: string): Sealed {
  const { db, now, actor, newId } = context
  const record = accountRecord(db, account)
  if (!record) throw new Refusal('not_found', `no account ${account}`, { id: account })
  const handle = String(record['handle'])
  const network = String(record['network'])
  const at = new Date(now).toISOString()
  const slug = slugOf(handle)
  const name = `${network}-${slug === '' ? account.slice(-8) : slug}-${at.slice(0, 10)}`
  const folder = sealedFolder(parent, name, newId().slice(-12))
  try {
    const lists = Object.fromEntries(Object.entries(recordLists).map(([key, read]) => [key, read(db, account)]))
    folder.write('profile.json', pretty({ ...record, ...lists }))
    folder.write('snapshots.json', pretty(snapshotRecords(db, account)))
    let messages = 0
    folder.write(
      'messages.ndjson',
      (function* lines() {
        for (const message of messageRecords(db, account)) {
          messages++
          if (messages % 1000 === 0) context.progress(0, 0, handle)
          yield `${JSON.stringify(message)}\n`
        }
      })(),
    )
    const { id, name: workspace } = workspaceMeta(db)
    const withheld = privateMessages(db, account)
    const done = folder.finish({
      version: SEAL_VERSION,
      workspace: { id, name: workspace },
      account: { id: account, network, handle },
      sealedAt: at,
      sealedBy: actor,
      withheldPrivateMessages: withheld,
    })
    return { account, name: handle, messages, withheld, ...done }
  } finally {
    folder.discard()
  }
}

export const evidenceJobs: JobHandlers<'plan.seal' | 'plan.verifySeal'> = {
  'plan.seal': {
    thread: 'writer',
    async run(context, { accounts, folder }) {
      const wanted = [...new Set(accounts)]
      const seals: Sealed[] = []
      try {
        for (const [at, account] of wanted.entries()) {
          context.progress(at, wanted.length)
          seals.push(sealOne(context, account, folder))
        }
      } catch (error) {
        for (const { path } of seals) removeSealed(path)
        throw error
      }
      const scenario = planScenario(context.db)?.id ?? null
      await context.transaction((changes) => {
        const { db, now, actor } = context
        for (const { account, path, files, messages, digest } of seals) {
          if (scenario !== null)
            tickTasks({ db, changes }, { scenario, account, code: 'seal', now, actor, proof: `${path} ${digest}` })
          changes.insert('seal', context.newId(), {
            account_id: account,
            at: context.now,
            who: context.actor,
            folder: path,
            digest,
            files,
            messages,
          })
        }
      })
      context.progress(wanted.length, wanted.length)
      return { seals }
    },
  },
  'plan.verifySeal': {
    thread: 'reader',
    async run({ db, progress, language }, { folder }) {
      const { manifest, digest, problems } = await checkSealed(folder, progress)
      const [seal] = sealsWith(db, digest)
      return {
        ok: problems.length === 0 && seal !== undefined,
        files: manifest.files.length,
        problems: problems.map(({ what, file }) => WORDS[language][what](file)),
        sealed: seal === undefined ? null : { account: seal.account, name: seal.handle, at: seal.at },
      }
    },
  },
}
