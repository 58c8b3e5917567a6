import type { Language } from '#shared/model/words.ts'
import type { SessionReplay } from '#shared/model/workshop-record.ts'
import type { DecisionRule, RoomProgress } from '#shared/model/workshop.ts'

/** A task that carries a decision out, as it was laid down. */
export type HandOutTask = {
  readonly title: string
  readonly account: string | null
  readonly owner: string | null
  readonly dueOn: string | null
}

/** A session as it is handed out afterwards. */
export type HandOut = {
  readonly workspace: string
  readonly language: Language
  /** Of the program. */
  readonly version: string
  readonly exportedAt: number
  readonly day: string
  readonly timeZone: string
  /** People by name; else they go by numbers. */
  readonly personal: boolean
  readonly decision: DecisionRule
  readonly session: SessionReplay
  readonly progress: RoomProgress
  readonly tasks: readonly HandOutTask[]
}
