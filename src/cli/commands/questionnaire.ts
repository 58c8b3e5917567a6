import { QuestionnaireFormat } from '#shared/contract/questionnaire.ts'
import { Refusal } from '#shared/contract/error.ts'
import { AskedFact } from '#shared/model/questionnaire.ts'
import type { Service } from '#main/service/service.ts'
import { noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'
import { outFolder } from './export.ts'

/** The values of an option that takes several, separated by commas. */
function listOf<T extends string>(name: string, given: string | undefined, choices: readonly T[]): T[] | undefined {
  if (given === undefined) return undefined
  return given.split(',').map((part) => {
    const found = choices.find((choice) => choice === part.trim().toLowerCase())
    if (found === undefined) throw new UsageError(wrong.oneOf(name, choices, part.trim()))
    return found
  })
}

/** Somebody to ask by the name or id given. @throws Refusal `not_found` where nobody or several have the name */
async function receiverOf(service: Service, given: string, facts: AskedFact[] | undefined) {
  const narrowed = facts ? { facts } : {}
  const named = await service.run('questionnaire.receivers', { ...narrowed, text: given, limit: 1000 })
  const same = named.receivers.filter(({ name }) => name.toLowerCase() === given.trim().toLowerCase())
  const every = same.length > 0 ? null : await service.run('questionnaire.receivers', { ...narrowed, limit: 1000 })
  const found = every === null ? same : every.receivers.filter(({ id }) => id === given)
  const [only] = found
  if (!only || found.length > 1)
    throw new Refusal('not_found', `${found.length} receivers are called ${given}`, { id: given })
  return { kind: only.kind, id: only.id }
}

export const questionnaire: Command = {
  name: 'questionnaire',
  usage: 'questionnaire --out DIR [--format xlsx,html] [--owner NAME|ID] [--facts LIST]',
  does: {
    en: 'writes what is not known as questions for the owners; import takes the answers back',
    ru: 'записывает неизвестное вопросами к владельцам; ответы принимает import',
  },
  options: [
    { name: 'out', value: 'DIR' },
    { name: 'format', value: 'LIST' },
    { name: 'owner', value: 'NAME|ID' },
    { name: 'facts', value: 'LIST' },
  ],
  async run(call, out) {
    noWords(call)
    const formats = listOf('--format', text(call, 'format'), QuestionnaireFormat.options) ?? ['xlsx']
    const facts = listOf('--facts', text(call, 'facts'), AskedFact.options)
    const owner = text(call, 'owner')
    const folder = outFolder(text(call, 'out'))
    // `--lang` is the language of this answer; every file is in the language of its receiver.
    const answer = await withWorkspace(call, 'read', out, async (service) =>
      service.run(
        'questionnaire.export',
        {
          folder,
          formats,
          ...(facts ? { facts } : {}),
          ...(owner === undefined ? {} : { to: [await receiverOf(service, owner, facts)] }),
        },
        call.language,
      ),
    )
    out.result(answer, () =>
      table(
        ['to', 'accounts', 'questions', 'format', 'bytes', 'file'],
        answer.files.map((f) => [f.to, f.accounts, f.questions, f.format, f.bytes, f.path]),
        call.language,
        200,
      ),
    )
    return 0
  },
}
