import { IconArrowBackUp, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Disposition } from '#shared/model/words.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { undo } from '../../../app/history.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { dispositionIcons } from './disposition-icons.ts'
import type { Deciding } from './use-deciding.ts'
import type { Place } from './use-place.ts'

/** The six that have a key, in the order of the keys. */
export const CHOICES = Disposition.options.filter((one) => one !== 'undecided')

/** Decisions by keyboard and from the palette. */
export function useDecisionKeys(
  deciding: Deciding,
  place: Pick<Place, 'inPanel' | 'current' | 'open' | 'close'>,
): void {
  const { t } = useTranslation(['plan', 'words'])
  const decide = (disposition: Disposition) => () => deciding.decide(disposition)
  const digits = Object.fromEntries(
    CHOICES.flatMap((disposition, index) => [
      [`Digit${index + 1}`, decide(disposition)],
      [`Numpad${index + 1}`, decide(disposition)],
    ]),
  )
  useKeys({
    ...digits,
    Digit0: decide('undecided'),
    Numpad0: decide('undecided'),
    Backspace: decide('undecided'),
    KeyL: () => deciding.lock(),
    KeyU: () => void undo(),
    KeyW: () => (place.inPanel ? place.close() : place.current !== null && place.open(place.current)),
  })
  const hint = deciding.selected > 0 ? t('selectedHint', { count: deciding.selected }) : (deciding.row?.name ?? '')
  useActions(
    'plan-decisions',
    deciding.count === 0
      ? []
      : [
          ...CHOICES.map((disposition, index) => ({
            id: `plan:${disposition}`,
            label: t('decide', { what: t(`words:${disposition}`) }),
            hint,
            keys: String(index + 1),
            icon: dispositionIcons[disposition],
            run: decide(disposition),
          })),
          {
            id: 'plan:undecided',
            label: t('takeBack'),
            hint,
            keys: '0',
            icon: IconArrowBackUp,
            run: decide('undecided'),
          },
          {
            id: 'plan:lock',
            label: deciding.selected === 0 && deciding.row?.locked ? t('unlock') : t('lock'),
            hint,
            keys: 'L',
            icon: IconLock,
            run: deciding.lock,
          },
        ],
  )
}
