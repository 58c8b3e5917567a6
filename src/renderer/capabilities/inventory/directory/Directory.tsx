import { useTranslation } from 'react-i18next'
import type { Term } from '#shared/help/topics.ts'
import { RightLine } from '../../../app/right/RightLine.tsx'
import { useParameters } from '../../../app/navigation.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { Tabs } from '../../../components/page/Tabs.tsx'
import { AloneView } from './AloneView.tsx'
import styles from './directory.module.css'
import { LabelsView } from './labels/LabelsView.tsx'
import { KINDS, VIEWS } from './place.ts'
import { RegisterView } from './RegisterView.tsx'
import { TemplatesView } from './TemplatesView.tsx'

/** The word that a view is about. */
const TERM_OF: Partial<Record<(typeof VIEWS)[number], Term>> = {
  people: 'owner',
  brands: 'brand',
  markets: 'market',
  teams: 'team',
  goals: 'goal',
  alone: 'admin',
}

/** People, brands, markets, teams, agencies and goals as records of their own, and what the accounts are described with. */
export function DirectoryPage() {
  const { t } = useTranslation('people')
  const [parameters, set] = useParameters()
  const view = VIEWS.find((one) => one === parameters.get('view')) ?? 'people'
  const kind = KINDS[view]
  const term = TERM_OF[view]
  return (
    <>
      <PageHead
        title={t('title')}
        help={term === undefined ? undefined : <TermHelp term={term} />}
        tabs={
          <Tabs
            label={t('title')}
            size="page"
            value={view}
            onChange={(next) =>
              set({ view: next === 'people' ? null : next, id: null, text: null, sort: null, state: null, side: null })
            }
            items={VIEWS.map((id) => ({ id, label: t(`view_${id}`) }))}
          />
        }
      />
      <RightLine of="rest" />
      <div className={styles.page}>
        {kind ? (
          <RegisterView key={kind} kind={kind} />
        ) : view === 'alone' ? (
          <AloneView />
        ) : view === 'templates' ? (
          <TemplatesView />
        ) : (
          <LabelsView />
        )}
      </div>
    </>
  )
}
