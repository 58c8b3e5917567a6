import { type Staging, stagingIn } from '#main/adapters/writers/staging.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { choicesOf, type Registers } from '#main/domain/questionnaire/choices.ts'
import { ASKED_FACTS, kindOf } from '#main/domain/questionnaire/facts.ts'
import { type Form, forWhom, leadOf } from '#main/domain/questionnaire/form.ts'
import { answerFileOf, questionnairePage } from '#main/domain/questionnaire/page.ts'
import { askOf, labelOf, wordsIn } from '#main/domain/questionnaire/words.ts'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import { answerRegisters, askedRows } from '#main/mirror/queries/questionnaire.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { QUESTIONNAIRE_VERSION } from '#shared/model/questionnaire.ts'
import type { Language } from '#shared/model/words.ts'
import type { JobContext } from '../../handler.ts'
import { type Receiver, receivers } from './receivers.ts'

type Wish = Query<'questionnaire.export'>
type File = Answer<'questionnaire.export'>['files'][number]

/**
 * Writes a questionnaire for each of those wished for, in each format: all files or none. A name that is taken gets a number.
 * @throws Refusal `not_found` for somebody who has nothing to answer, `folder_unwritable`, `disk_full`, `cancelled`
 */
export async function exportQuestionnaires(context: JobContext, wish: Wish): Promise<Answer<'questionnaire.export'>> {
  const wanted = chosen(receivers(context, wish.facts), wish.to)
  const formats = [...new Set(wish.formats)]
  const total = wanted.length * formats.length
  const staging = stagingIn(wish.folder, context.newId().slice(-12))
  const registers = answerRegisters(context.db, new Date(context.now).toISOString().slice(0, 10))
  try {
    const made: Omit<File, 'path' | 'bytes'>[] = []
    for (const receiver of wanted) {
      const form = formFor(context, receiver, registers, wish.language ?? receiver.language)
      for (const format of formats) {
        context.progress(made.length, total, receiver.to.name)
        await write(format, form, staging)
        const { to, accounts, questions } = receiver
        made.push({ format, to: to.name, accounts: accounts.length, questions })
      }
    }
    context.progress(total, total)
    const empty = { format: formats[0] ?? 'xlsx', to: '', accounts: 0, questions: 0 }
    return { files: staging.place().map((file, at) => ({ ...(made[at] ?? empty), ...file })) }
  } finally {
    staging.discard()
  }
}

/** Those wished for, in the order of the wish; everybody without one. */
function chosen(all: readonly Receiver[], to: Wish['to']): readonly Receiver[] {
  if (to === undefined) return all
  return to.map(({ kind, id }) => {
    const found = all.find((one) => one.to.kind === kind && one.to.id === id)
    if (!found) throw new Refusal('not_found', `nothing is asked of ${kind} ${id ?? ''}`, { id: id ?? kind })
    return found
  })
}

/** @returns the questionnaire of one receiver: only questions somebody has to answer, only accounts that have one */
function formFor({ db, now, newId }: JobContext, receiver: Receiver, registers: Registers, language: Language): Form {
  const asked = new Map(receiver.accounts.map(({ id, asked: facts }) => [id, new Set(facts)]))
  const facts = ASKED_FACTS.filter(
    (fact) => receiver.accounts.some((account) => account.asked.includes(fact)) && isAnswerable(fact, registers),
  )
  const { id: workspace, name: workspaceName } = workspaceMeta(db)
  return {
    head: {
      version: QUESTIONNAIRE_VERSION,
      id: newId(),
      workspace,
      workspaceName,
      at: now,
      language,
      to: receiver.to,
      facts,
    },
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now),
    questions: facts.map((fact) => ({
      fact,
      kind: kindOf(fact),
      label: labelOf(fact, language),
      ask: askOf(fact, language),
      choices: choicesOf(fact, registers, language),
    })),
    accounts: askedRows(db, [...asked.keys()]).flatMap((row) => {
      const open = new Set(facts.filter((fact) => asked.get(row.id)?.has(fact)))
      if (open.size === 0) return []
      const name = networkById(row.network)?.name ?? row.network
      return [{ ...row, name: row.handle, network: name, address: row.url, asked: open }]
    }),
  }
}

/** A choice without anything to choose from is no question. */
function isAnswerable(fact: (typeof ASKED_FACTS)[number], registers: Registers): boolean {
  const kind = kindOf(fact)
  return kind !== 'choice' || choicesOf(fact, registers, 'en').length > 0
}

async function write(format: Wish['formats'][number], form: Form, staging: Staging): Promise<void> {
  const { head } = form
  const day = new Date(head.at).toISOString().slice(0, 10)
  const whom = slugOf(head.to.name === '' ? wordsIn(head.language).forNone : head.to.name)
  const stem = fileStem(head.workspaceName, `questions-${whom}`, day)
  if (format === 'html') {
    staging.write(stem, 'html', Buffer.from(questionnairePage(form, stem), 'utf8'))
    return
  }
  const { questionnaireXlsx } = await import('#main/adapters/writers/questionnaire-xlsx.ts')
  const words = wordsIn(head.language)
  const said = {
    words,
    whom: forWhom(head.to, words),
    lead: leadOf(form, words, head.language),
    data: answerFileOf(form),
  }
  staging.write(stem, 'xlsx', await questionnaireXlsx(form, said))
}
