import { useParameters } from '../../app/navigation.ts'
import { Console } from './console/Console.tsx'
import { SessionsView } from './sessions/SessionsView.tsx'

/** Sessions in a room: the list of them, or the console of the one the link names (`#/workshop?session=ID`). */
export function WorkshopPage() {
  const [parameters] = useParameters()
  const id = parameters.get('session')
  return id === null ? <SessionsView /> : <Console key={id} id={id} />
}
