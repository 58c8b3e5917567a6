import type { ReferenceFigure } from './reference.ts'

/** Share of companies with a formal social plan that is tied to business goals (144 companies, fieldwork 2011). */
export const PLAN_TIED_TO_GOALS: ReferenceFigure = { value: 0.43, source: 'Altimeter', year: 2011 }
