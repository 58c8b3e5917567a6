import { accessCommands, accessQueries } from './access.ts'
import { charterCommands, charterQueries } from './charter.ts'
import { fieldCommands, labelQueries, tagCommands } from './labels.ts'
import { lifecycleCommands, lifecycleQueries } from './lifecycle.ts'
import { offboardCommands, offboardQueries } from './offboard.ts'
import { registerCommands, registerQueries } from './register.ts'

export const peopleQueries = {
  ...registerQueries,
  ...offboardQueries,
  ...accessQueries,
  ...lifecycleQueries,
  ...charterQueries,
  ...labelQueries,
}
export const peopleCommands = {
  ...registerCommands,
  ...offboardCommands,
  ...accessCommands,
  ...lifecycleCommands,
  ...charterCommands,
  ...fieldCommands,
  ...tagCommands,
}
