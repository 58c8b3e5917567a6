import type { CommandHandlers } from '../handler.ts'
import { connectorCommands } from './edit.ts'

export const syncCommands: CommandHandlers<'sync.add' | 'sync.change' | 'sync.remove' | 'sync.tasks'> = connectorCommands
