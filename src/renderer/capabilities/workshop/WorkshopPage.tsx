import { useParameters } from '../../app/navigation.ts'
import { Console } from './console/Console.tsx'
import { RecordView } from './record/RecordView.tsx'
import { SessionsView } from './sessions/SessionsView.tsx'

/** Sessions in a room: the list of them, or of the one the link names (`#/workshop?session=ID`) its console or its record (`view=record`). */
export function WorkshopPage() {
  const [parameters] = useParameters()
  const id = parameters.get('session')
  if (id === null) return <SessionsView />
  return parameters.get('view') === 'record' ? <RecordView key={id} id={id} /> : <Console key={id} id={id} />
}
