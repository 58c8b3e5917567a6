import { useTranslation } from 'react-i18next'
import { go, useParameters } from '../../app/navigation.ts'
import { useActions } from '../../app/palette/actions.ts'
import { TermHelp } from '../../components/help/TermHelp.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Tabs } from '../../components/page/Tabs.tsx'
import { VIEWS } from './views.tsx'

const [FIRST] = VIEWS

/** What people said to us, and what is made of it: one view at a time. */
export function ConversationsPage() {
  const { t } = useTranslation('conversations')
  const [parameters] = useParameters()
  const view = VIEWS.find(({ id }) => id === parameters.get('view')) ?? FIRST
  const show = (id: string): void => go('conversations', { view: id === FIRST.id ? null : id })
  useActions(
    'conversation-views',
    VIEWS.filter((one) => one !== view).map(({ id, word, icon }) => ({
      id: `conversations:view:${id}`,
      label: `${t('title')}: ${t(word)}`,
      icon,
      run: () => show(id),
    })),
  )
  const tabs = (
    <Tabs
      label={t('views')}
      items={VIEWS.map(({ id, word }) => ({ id, label: t(word) }))}
      value={view.id}
      onChange={show}
      size="page"
    />
  )
  return (
    <>
      <PageHead title={t('title')} help={<TermHelp term="conversation" />} tabs={tabs} />
      <view.View />
    </>
  )
}
