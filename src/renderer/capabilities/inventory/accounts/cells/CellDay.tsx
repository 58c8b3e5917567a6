import { useTranslation } from 'react-i18next'
import { dayShifted, readDay } from '#shared/model/calendar-day.ts'
import { useFormat } from '../../../../app/format.ts'
import { today } from '../change.ts'
import { CellText } from './CellText.tsx'
import type { CellEdit } from './use-cell-edit.ts'

type CellDayProps = CellEdit & { value: string | null; save: (day: string | null) => Promise<unknown> }

/** A calendar day in its cell, typed in any usual form. */
export function CellDay({ value, save, ...edit }: CellDayProps) {
  const { t } = useTranslation('frame')
  const format = useFormat()
  return (
    <CellText
      {...edit}
      value={value}
      shown={value === null ? '' : format.day(value)}
      most={40}
      placeholder={t('dayForm')}
      read={(text) => {
        const day = readDay(text, today())
        return day === null ? { wrong: t('noDay') } : { value: day }
      }}
      step={(text, by) => {
        const from = readDay(text, today())
        return format.day(from === null ? today() : dayShifted(from, by))
      }}
      save={save}
    />
  )
}
