import { today } from '../accounts/change.ts'

/** Whether a leaving date or the end of a contract is today or past; a day to come is not. */
export const isGone = (day: string | null | undefined): boolean => day !== null && day !== undefined && day <= today()
