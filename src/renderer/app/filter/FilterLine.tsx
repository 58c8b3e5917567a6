import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterBar } from '../../components/page/FilterBar.tsx'
import { CompletionList } from './CompletionList.tsx'
import { useFilterFault } from './fault.ts'
import { FilterHelp } from './FilterHelp.tsx'
import type { FilterList } from './options.ts'
import { useCompletion } from './use-completion.ts'

type FilterLineProps = {
  /** Whose fields and values complete the line. */
  list: FilterList
  value: string
  onChange: (value: string) => void
  /** Enter: hand the focus on to the list. */
  onSubmit?: () => void
  label: string
  placeholder: string
  clearLabel: string
  /** What asking with this filter failed with; null while it worked. */
  error: unknown
  trailing?: ReactNode
}

/** The filter line of a list: completes what is typed, explains its language, and says what it cannot read. */
export function FilterLine({ list, value, onChange, error, ...bar }: FilterLineProps) {
  const { t } = useTranslation('filter')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const fault = useFilterFault(error)
  const { open, active, options, at, more, take, write, onKey, onType, onCaret, close } = useCompletion({
    list,
    value,
    onChange,
    input,
  })
  return (
    <FilterBar
      {...bar}
      value={value}
      onChange={onChange}
      {...(fault === undefined ? {} : { fault })}
      completion={{
        input,
        onKey,
        onType,
        onCaret,
        close,
        aria: {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': open,
          'aria-controls': open ? id : undefined,
          'aria-activedescendant': active === null ? undefined : `${id}-${active}`,
        },
        drop: open ? (
          <CompletionList
            id={id}
            label={t('suggestions')}
            options={options}
            active={active}
            at={at}
            more={more ? t('more') : null}
            onTake={take}
          />
        ) : null,
        help: (
          <FilterHelp list={list} onTry={(term) => write(value.trim() === '' ? term : `${value.trimEnd()} ${term}`)} />
        ),
      }}
    />
  )
}
