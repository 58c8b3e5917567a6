import type { CommandHandlers, JobHandlers, QueryHandlers } from '#main/capabilities/handler.ts'
import { serviceFigures } from './figures.ts'
import { serviceRow } from './measure.ts'
import { picked } from './pick.ts'
import { listRules, setHoliday, setHours, setTarget } from './rules.ts'

export const serviceQueries: QueryHandlers<'service.figures' | 'service.rows' | 'service.rules'> = {
  'service.figures': serviceFigures,
  'service.rows': (context, { offset, limit, ...asked }) => {
    const all = picked(context, asked)
    return {
      total: all.length,
      rows: all.slice(offset, offset + limit).map((one) => ({ ...serviceRow(one), contact: one.row.contact })),
    }
  },
  'service.rules': listRules,
}

export const serviceCommands: CommandHandlers<'service.setTarget' | 'service.setHours' | 'service.setHoliday'> = {
  'service.setTarget': setTarget,
  'service.setHours': setHours,
  'service.setHoliday': setHoliday,
}

export const serviceJobs: JobHandlers<'service.export'> = {
  'service.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./export.ts')).exportRows(context, query),
  },
}
