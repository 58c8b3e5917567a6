import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHome } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '#shared/model/view.ts'
import { askShell } from '../../../../api.ts'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { showToast } from '../../../../components/notice/toast.tsx'
import { change } from '../change.ts'
import { BUILT_IN } from './built-in.ts'
import { NameView } from './NameView.tsx'
import type { Views } from './use-views.ts'
import facets from '../../../../components/page/facets.module.css'
import styles from './views.module.css'

/** The views over the facets: built-in ones, then those that people keep, each with what can be done to it. */
export const ViewList = memo(function ViewList({
  views,
  renaming,
  onRename,
}: {
  views: Views
  renaming: string | null
  onRename: (id: string | null) => void
}) {
  const { t } = useTranslation('inventory')
  const line = (id: string, label: string, saved: SavedView | null) =>
    renaming === id && saved !== null ? (
      <li key={id}>
        <NameView
          name={saved.name}
          label={t('viewName')}
          onName={async (name) => {
            const done = await change('views.rename', { id, name })
            if (done) onRename(null)
          }}
          onLeave={() => onRename(null)}
        />
      </li>
    ) : (
      <ViewLine key={id} id={id} label={label} saved={saved} views={views} onRename={() => onRename(id)} />
    )
  return (
    <section className={facets.group}>
      <h3 className={facets.head}>{t('views')}</h3>
      <ul className={facets.list}>
        {BUILT_IN.map(({ id, word }) => line(id, t(word), null))}
        {views.saved.map((view) => line(view.id, view.name, view))}
      </ul>
    </section>
  )
})

type ViewLineProps = { id: string; label: string; saved: SavedView | null; views: Views; onRename: () => void }

function ViewLine({ id, label, saved, views, onRename }: ViewLineProps) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const chosen = views.current === id
  const changed = chosen && saved !== null && views.changed
  return (
    <li className={styles.line}>
      <button type="button" className={facets.item} aria-pressed={chosen} onClick={() => views.open(id)}>
        <span className={facets.name} title={label}>
          {label}
          {changed ? <em className={styles.changed}> {t('viewChanged')}</em> : null}
        </span>
        {views.start === id ? <IconHome size={12} role="img" aria-label={t('viewStarts')} /> : null}
        <span className={`${facets.count} ${styles.count}`}>{format.number(views.counts.get(id) ?? null)}</span>
      </button>
      <ViewMenu id={id} label={label} saved={saved} views={views} onRename={onRename} changed={changed} />
    </li>
  )
}

function ViewMenu({ id, label, saved, views, onRename, changed }: ViewLineProps & { changed: boolean }) {
  const { t } = useTranslation(['inventory', 'frame'])
  const ids = views.saved.map((view) => view.id)
  const at = ids.indexOf(id)
  const swap = (to: number): void => {
    const other = ids[to]
    if (other === undefined) return
    const next = [...ids]
    next[at] = other
    next[to] = id
    void change('views.arrange', { page: 'accounts', ids: next })
  }
  const link = async (view: SavedView): Promise<void> => {
    await askShell('shell.copyDetails', { text: `#${linkTo('accounts', { view: view.id })}` })
    showToast({ id: 'copied', message: t('viewLinkCopied'), closeLabel: t('frame:close'), stay: 4000 })
  }
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon size={20} variant="subtle" className={styles.more} aria-label={t('viewMenu', { name: label })}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {saved !== null && changed ? (
          <Menu.Item
            onClick={() =>
              void change('views.save', { page: 'accounts', id, name: saved.name, query: views.now() }, () =>
                t('viewSaved', { name: saved.name }),
              )
            }
          >
            {t('viewUpdate', { name: saved.name })}
          </Menu.Item>
        ) : null}
        <Menu.CheckboxItem
          closeMenuOnClick
          checked={views.start === id}
          onChange={() => void change('views.start', { page: 'accounts', view: views.start === id ? null : id })}
        >
          {t('viewStart')}
        </Menu.CheckboxItem>
        {saved === null ? null : (
          <>
            <Menu.Item onClick={onRename}>{t('viewRename')}</Menu.Item>
            <Menu.Item disabled={at <= 0} onClick={() => swap(at - 1)}>
              {t('viewUp')}
            </Menu.Item>
            <Menu.Item disabled={at === ids.length - 1} onClick={() => swap(at + 1)}>
              {t('viewDown')}
            </Menu.Item>
            <Menu.Item onClick={() => void link(saved)}>{t('viewLink')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item
              onClick={() => void change('views.remove', { id }, () => t('viewRemoved', { name: saved.name }))}
            >
              {t('viewRemove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
