import type { TeamFunction } from '#shared/model/words.ts'

/** A dated figure from outside. It is shown beside the workspace's own and is never a target. */
export type ReferenceFigure = { readonly value: number; readonly source: string; readonly year: number }

/** Branded accounts of an average company with more than 1,000 people (144 companies, fieldwork 2011). */
export const AVERAGE_ACCOUNTS: ReferenceFigure = { value: 178, source: 'Altimeter', year: 2011 }
/** Share of companies that used a social media management system (144 companies, fieldwork 2011). */
export const SMMS_USED: ReferenceFigure = { value: 0.59, source: 'Altimeter', year: 2011 }
/** Share of brand managers who asked their social customers what they expect, beside 53 % who never did; the survey's year is not handed down. */
export const EXPECTATIONS_ASKED = { value: 0.35, source: 'survey of brand managers', year: null } as const
/** Minutes within which a first answer is expected: what a large manufacturer brought its answers down to, from 12 hours. */
export const FIRST_ANSWER_MINUTES = 90
/** Days before the newest message over which service is judged, in the plan and in the command center. */
export const SERVICE_DAYS = 90
/** Hours after which a request counts as having reached a resolving team late. */
export const LATE_HOURS = 24
/** Functions that can resolve what a customer asks for, in the order in which a request is handed to them; the others publish. */
export const RESOLVING: readonly TeamFunction[] = ['support', 'product', 'legal']
