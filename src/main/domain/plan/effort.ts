import { SERVICE_DAYS } from '#main/domain/center/reference.ts'
import { coefficient, EFFORT_HOURS } from './coefficients.ts'
import type { PlanAccount } from './facts.ts'

const DAYS_OF_A_MONTH = 30
const MONTHS = 12

/** Hours a month that answering the account's conversations takes, by those of the period. */
const answering = ({ service }: PlanAccount): number =>
  (((service?.conversations ?? 0) * DAYS_OF_A_MONTH) / SERVICE_DAYS) * (coefficient('answerMinutes') / 60)

/** Hours a month an account takes that stays: run as its charter asks, its conversations answered. */
export const hoursOf = (account: PlanAccount): number => coefficient('runHours') + answering(account)

/** Hours a month an account takes as it is run today, by how busy it is. */
export const hoursToday = (account: PlanAccount): number => EFFORT_HOURS[account.activity] + answering(account)

/** Euro that an account costs in the first year if it stays. */
export const yearlyCost = (account: PlanAccount): number => MONTHS * hoursOf(account) * coefficient('hourCost')

/** Euro that one merge costs, once. */
export const mergeCost = (): number => coefficient('mergeHours') * coefficient('hourCost')
