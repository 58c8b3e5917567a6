import { IconCheck, IconClock, IconRotate, IconSpy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../app/keys/keys.ts'
import { useActions } from '../../../app/palette/actions.ts'
import type { Candidates } from './use-candidates.ts'
import type { Deciding } from './use-deciding.ts'

/** The inbox by keyboard and from the palette. */
export function useCandidateKeys(list: Candidates, deciding: Deciding, hint: string): void {
  const { t } = useTranslation('discovery')
  useKeys({
    Digit1: deciding.ours,
    Digit2: deciding.impostor,
    Digit3: deciding.notOurs,
    Digit4: deciding.askLater,
  })
  const verbs = [
    { id: 'discovery:ours', label: t('decideOurs'), hint, keys: '1', icon: IconCheck, run: deciding.ours },
    { id: 'discovery:impostor', label: t('decideImpostor'), hint, keys: '2', icon: IconSpy, run: deciding.impostor },
    { id: 'discovery:not-ours', label: t('decideNotOurs'), hint, keys: '3', icon: IconX, run: deciding.notOurs },
    { id: 'discovery:later', label: t('decideLater'), hint, keys: '4', icon: IconClock, run: deciding.askLater },
    ...(list.state === 'open'
      ? []
      : [{ id: 'discovery:put-back', label: t('putBack'), hint, icon: IconRotate, run: deciding.putBack }]),
  ]
  useActions('discovery-candidates', deciding.count > 0 ? verbs : [])
}
