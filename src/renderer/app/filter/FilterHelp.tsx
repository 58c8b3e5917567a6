import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconQuestionMark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exampleOf } from '#shared/model/filter-help.ts'
import { type FilterList, useFilterFields } from './options.ts'
import styles from './filter.module.css'

/** How the filter is written, and its fields, each with an example that a press writes into the line. */
export function FilterHelp({ list, onTry }: { list: FilterList; onTry: (term: string) => void }) {
  const { t } = useTranslation('filter')
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={520} trapFocus returnFocus withinPortal>
      <Tooltip label={t('help')} disabled={open}>
        <Popover.Target>
          <ActionIcon size={22} aria-label={t('help')} onClick={() => setOpen(!open)}>
            <IconQuestionMark size={14} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t('help')} p={0}>
        <FilterWords
          list={list}
          onTry={(term) => {
            setOpen(false)
            onTry(term)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Made when it is opened: the line it stands beside is drawn with every key. */
function FilterWords({ list, onTry }: { list: FilterList; onTry: (term: string) => void }) {
  const { t } = useTranslation('filter')
  const { fields, about } = useFilterFields(list)
  return (
    <div className={styles.help}>
      <p>{t('helpLead')}</p>
      <p>{t('helpNot')}</p>
      <p>{t('helpBounds')}</p>
      <p>{t('helpQuotes')}</p>
      <p>{t('helpKeys')}</p>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('helpField')}</th>
            <th scope="col">{t('helpMeans')}</th>
            <th scope="col">{t('helpExample')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              <td>{about(field.name)}</td>
              <td>
                <button type="button" className={styles.example} onClick={() => onTry(exampleOf(field))}>
                  {exampleOf(field)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
