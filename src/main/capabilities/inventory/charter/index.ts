import { goalQueries } from './goals.ts'
import { matrixQueries } from './matrix.ts'

export { goalCommands } from './goals.ts'
export const charterMatrixQueries = { ...goalQueries, ...matrixQueries }
