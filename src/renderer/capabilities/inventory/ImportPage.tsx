import { useParameters } from '../../app/navigation.ts'
import { ChooseFile } from './import/ChooseFile.tsx'
import { PastImports } from './import/history/PastImports.tsx'
import { ImportFile } from './import/ImportFile.tsx'

/**
 * A list on its way into the inventory: `#/import?file=<token>&name=…`; without a file it asks for one.
 * `#/import?view=past` are the imports that were made.
 */
export function ImportPage() {
  const [parameters] = useParameters()
  const file = parameters.get('file')
  if (parameters.get('view') === 'past') return <PastImports />
  return file ? <ImportFile key={file} file={file} name={parameters.get('name') ?? ''} /> : <ChooseFile />
}
