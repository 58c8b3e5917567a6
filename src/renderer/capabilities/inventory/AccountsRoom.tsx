import { useParameters } from '../../app/navigation.ts'
import { AccountsPage } from './AccountsPage.tsx'
import { DuplicatesPage } from './duplicates/DuplicatesPage.tsx'

/** The accounts page: the table, or the view the link names (`#/accounts?view=duplicates`). */
export function AccountsRoom() {
  const [parameters] = useParameters()
  return parameters.get('view') === 'duplicates' ? <DuplicatesPage /> : <AccountsPage />
}
