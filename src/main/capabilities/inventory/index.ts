import { charterMatrixQueries, goalCommands } from './charter/index.ts'
import { discoveryCommands, discoveryJobs, discoveryQueries } from './discovery/index.ts'
import { directoryCommands, directoryQueries } from './directory.ts'
import { duplicateCommands, duplicateJobs, duplicateQueries } from './duplicates/index.ts'
import { editCommands } from './edit.ts'
import { exportJobs } from './export/index.ts'
import { filterQueries } from './filter.ts'
import { importQueries } from './import/history.ts'
import { importJobs } from './import/index.ts'
import { listQueries } from './list.ts'
import { pasteCommands, pasteQueries } from './paste.ts'
import { questionCommands, sourceListJobs, sourceListQueries } from './lists/index.ts'
import { peopleCommands, peopleQueries } from './people/index.ts'
import { questionnaireJobs, questionnaireQueries } from './questionnaire/index.ts'
import { tableQueries } from './table.ts'
import { viewCommands, viewQueries } from './views.ts'

export const inventoryQueries = {
  ...listQueries,
  ...directoryQueries,
  ...filterQueries,
  ...tableQueries,
  ...viewQueries,
  ...duplicateQueries,
  ...discoveryQueries,
  ...importQueries,
  ...pasteQueries,
  ...sourceListQueries,
  ...peopleQueries,
  ...questionnaireQueries,
  ...charterMatrixQueries,
}
export const inventoryCommands = {
  ...editCommands,
  ...directoryCommands,
  ...viewCommands,
  ...duplicateCommands,
  ...pasteCommands,
  ...discoveryCommands,
  ...questionCommands,
  ...peopleCommands,
  ...goalCommands,
}
export const inventoryJobs = {
  ...importJobs,
  ...exportJobs,
  ...duplicateJobs,
  ...discoveryJobs,
  ...sourceListJobs,
  ...questionnaireJobs,
}
