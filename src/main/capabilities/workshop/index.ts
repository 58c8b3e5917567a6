import type { CommandHandlers, JobHandlers, QueryHandlers } from '../handler.ts'
import { cardCommands } from './decide.ts'
import { dotCommands } from './dots.ts'
import { handOutQueries } from './hand-out.ts'
import { paperCommands } from './paper.ts'
import { phoneQueries } from './phone.ts'
import { prepareCommands } from './prepare.ts'
import { readQueries } from './read.ts'
import { recordQueries } from './record.ts'
import { seatCommands } from './seat.ts'
import { turnCommands } from './turn.ts'

export const workshopQueries: QueryHandlers<
  | 'workshop.sessions'
  | 'workshop.session'
  | 'workshop.progress'
  | 'workshop.phone'
  | 'workshop.phones'
  | 'workshop.seatOf'
  | 'workshop.replay'
  | 'workshop.preview'
> = { ...readQueries, ...phoneQueries, ...recordQueries, ...handOutQueries }

export const workshopCommands: CommandHandlers<
  | 'workshop.create'
  | 'workshop.change'
  | 'workshop.remove'
  | 'workshop.seat'
  | 'workshop.join'
  | 'workshop.turn'
  | 'workshop.vote'
  | 'workshop.hands'
  | 'workshop.dots'
  | 'workshop.bringFirst'
  | 'workshop.makeBallots'
  | 'workshop.paper'
  | 'workshop.decide'
  | 'workshop.leave'
  | 'workshop.note'
  | 'workshop.settle'
> = { ...prepareCommands, ...seatCommands, ...turnCommands, ...cardCommands, ...dotCommands, ...paperCommands }

export const workshopJobs: JobHandlers<'workshop.export' | 'workshop.printBallots'> = {
  'workshop.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./hand-out.ts')).exportHandOut(context, query),
  },
  'workshop.printBallots': {
    thread: 'reader',
    run: async (context, query) => (await import('./print-ballots.ts')).printBallots(context, query),
  },
}
