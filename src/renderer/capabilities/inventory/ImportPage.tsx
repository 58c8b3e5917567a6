import { RightLine } from '../../app/right/RightLine.tsx'
import { useParameters } from '../../app/navigation.ts'
import { WhichKind } from '../conversations/import/WhichKind.tsx'
import { ChooseFile } from './import/ChooseFile.tsx'
import { PastImports } from './import/history/PastImports.tsx'
import { ImportFile } from './import/ImportFile.tsx'

/**
 * A list or a file of conversations on its way into the workspace: `#/import?file=<token>&name=…`; without a file it asks for one.
 * `#/import?view=past` are the imports that were made.
 */
export function ImportPage() {
  const [parameters] = useParameters()
  const file = parameters.get('file')
  if (parameters.get('view') === 'past') return <PastImports />
  if (!file)
    return (
      <>
        <RightLine of="rest" />
        <ChooseFile />
      </>
    )
  const name = parameters.get('name') ?? ''
  return (
    <>
      <RightLine of="rest" />
      <WhichKind key={file} file={file} name={name} accounts={<ImportFile file={file} name={name} />} />
    </>
  )
}
