import type { CommandHandlers, QueryHandlers } from '../handler.ts'
import { cardCommands } from './decide.ts'
import { phoneQueries } from './phone.ts'
import { prepareCommands } from './prepare.ts'
import { readQueries } from './read.ts'
import { seatCommands } from './seat.ts'
import { turnCommands } from './turn.ts'

export const workshopQueries: QueryHandlers<
  'workshop.sessions' | 'workshop.session' | 'workshop.phone' | 'workshop.seatOf'
> = { ...readQueries, ...phoneQueries }

export const workshopCommands: CommandHandlers<
  | 'workshop.create'
  | 'workshop.change'
  | 'workshop.remove'
  | 'workshop.seat'
  | 'workshop.join'
  | 'workshop.turn'
  | 'workshop.vote'
  | 'workshop.decide'
  | 'workshop.leave'
  | 'workshop.note'
  | 'workshop.settle'
> = { ...prepareCommands, ...seatCommands, ...turnCommands, ...cardCommands }
