import { z } from 'zod'
import { Addressee, AskedFact } from '../model/questionnaire.ts'
import { Id, Language } from '../model/words.ts'
import { job, query } from './request.ts'

export const QuestionnaireFormat = z.enum(['xlsx', 'html'])
export type QuestionnaireFormat = z.infer<typeof QuestionnaireFormat>

/** Whom a questionnaire can be sent to, and how much it would ask. */
export const QuestionnaireReceiver = Addressee.extend({
  accounts: z.number().int(),
  /** Facts that are not known of these accounts. */
  questions: z.number().int(),
  language: Language,
})
export type QuestionnaireReceiver = z.infer<typeof QuestionnaireReceiver>

export const QuestionnaireFile = z.object({
  path: z.string(),
  format: QuestionnaireFormat,
  bytes: z.number().int(),
  to: z.string(),
  accounts: z.number().int(),
  questions: z.number().int(),
})

const Narrowed = { facts: z.array(AskedFact).min(1).max(AskedFact.options.length).optional() }

export const questionnaire = {
  /** Everybody who can be asked, most questions first, and what is not known by fact. */
  'questionnaire.receivers': query(
    z.strictObject({
      ...Narrowed,
      text: z.string().max(300).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({
      total: z.number().int(),
      questions: z.number().int(),
      receivers: z.array(QuestionnaireReceiver),
      /** Of every fact that can be asked for: accounts that lack it, and how many owners are here to ask. */
      facts: z.array(
        z.object({ fact: AskedFact, label: z.string(), accounts: z.number().int(), owners: z.number().int() }),
      ),
    }),
  ),
  /** Writes one file per receiver and format into a folder; without `to` for everybody who has something to answer. */
  'questionnaire.export': job(
    z.strictObject({
      folder: z.string(),
      formats: z.array(QuestionnaireFormat).min(1).max(2),
      to: z
        .array(z.strictObject({ kind: Addressee.shape.kind, id: Id.nullable() }))
        .min(1)
        .max(1000)
        .optional(),
      ...Narrowed,
      /** Without it every file is in the language of its receiver. */
      language: Language.optional(),
    }),
    z.object({ files: z.array(QuestionnaireFile) }),
    ['folder'],
  ),
} as const
