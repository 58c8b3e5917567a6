import { z } from 'zod'
import { Id, Instant, Language } from './words.ts'

/** Facts of an account that a questionnaire can ask its owner for. Codes of the audit's data gaps where there is one. */
export const AskedFact = z.enum([
  'owner',
  'backup_owner',
  'brand',
  'market',
  'team',
  'language',
  'display_name',
  'website',
  'verified',
  'opened_on',
  'reviewed_on',
  'access',
  'two_factor',
  'proven_on',
  'who',
  'what',
  'when',
  'where',
  'why',
  'how',
  'extent',
  'stages',
  'goal',
])
export type AskedFact = z.infer<typeof AskedFact>

/** Whom a questionnaire is for: an owner; for accounts nobody owns the team, else the brand, else nobody in particular. */
export const Addressee = z.object({
  kind: z.enum(['person', 'team', 'brand', 'none']),
  id: Id.nullable(),
  name: z.string(),
})
export type Addressee = z.infer<typeof Addressee>

/** The format of the data inside a questionnaire; a newer one is refused. */
export const QUESTIONNAIRE_VERSION = 1

/** What a questionnaire carries to be recognised and compared when it comes back. */
export const QuestionnaireHead = z.object({
  version: z.number().int().min(1),
  id: Id,
  workspace: z.string().max(200),
  workspaceName: z.string().max(1000),
  at: Instant,
  language: Language,
  to: Addressee,
  facts: z.array(z.string().max(60)).max(100),
})
export type QuestionnaireHead = z.infer<typeof QuestionnaireHead>

/** Answers as they are sent back: by account and fact, as they were typed or chosen. */
export const AnswerFile = z.object({
  muster: z.literal('questionnaire'),
  head: QuestionnaireHead,
  /** Which facts were asked of which account. */
  asked: z.record(z.string().max(64), z.array(z.string().max(60)).max(100)),
  /** What the accounts were called when they were asked about. */
  names: z.record(z.string().max(64), z.string().max(1000)),
  answers: z.record(z.string().max(64), z.record(z.string().max(60), z.string().max(40_000))),
})
export type AnswerFile = z.infer<typeof AnswerFile>

/** One answer as the file has it. `account` is null where a line names none. */
export type GivenAnswer = {
  /** Row of the sheet, or the place of the account in the page. */
  readonly row: number
  readonly sheet: string | null
  readonly account: string | null
  readonly fact: string
  readonly text: string
}

/** An answered questionnaire, read from a workbook, a page or the small file of a page. */
export type AnsweredQuestionnaire = {
  readonly head: QuestionnaireHead
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
  readonly names: ReadonlyMap<string, string>
  readonly answers: readonly GivenAnswer[]
}
