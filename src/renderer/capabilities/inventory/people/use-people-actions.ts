import { IconAddressBook, IconKey, IconMessagePlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { go } from '../../../app/navigation.ts'
import { type Action, useActions } from '../../../app/palette/actions.ts'
import { openSide } from '../accounts/desk.ts'

/** What the accounts page offers the palette about access, purpose, labels and requests. `count`: accounts an action is about. */
export function usePeopleActions(count: number): void {
  const { t } = useTranslation('people')
  const actions: Action[] = [
    { id: 'account:request', label: t('requestAccount'), icon: IconMessagePlus, run: () => openSide('request') },
    {
      id: 'account:alone',
      label: t('view_alone'),
      icon: IconAddressBook,
      also: t('aloneAlso'),
      run: () => go('directory', { view: 'alone' }),
    },
  ]
  if (count > 0)
    actions.push({
      id: 'account:people',
      label: t('accessAndPurposeOf', { count }),
      icon: IconKey,
      also: t('peopleAlso'),
      run: () => openSide('people'),
    })
  useActions('people', actions)
}
