import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { JoinForm } from './JoinForm.tsx'
import { Leave } from './Leave.tsx'
import { Members } from './Members.tsx'
import { Refused } from './Refused.tsx'
import { Standing } from './Standing.tsx'
import { Trail } from './Trail.tsx'
import styles from './hub.module.css'

/** The hub of a team: joining it, how this workspace stands with it, who else is there. */
export function HubPage() {
  const { t } = useTranslation('hub')
  const { data, error, refetch } = useAsk('hub.view', {})
  useReady(data !== undefined)
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} />
  if (data.joined === null)
    return (
      <div className={styles.page}>
        <Section label={t('invitation')}>
          <p className={styles.lead}>{t('lead')}</p>
          <p className={styles.quiet}>{t('howTo')}</p>
          <JoinForm />
        </Section>
      </div>
    )
  const isOpen = data.state === 'connected' || data.state === 'working'
  return (
    <div className={styles.page}>
      <Standing view={data} joined={data.joined} />
      {data.refused > 0 ? <Refused /> : null}
      <Members isOpen={isOpen} isAdmin={data.joined.role === 'admin'} />
      {data.joined.role === 'admin' && isOpen ? <Trail /> : null}
      <Leave waiting={data.waiting} secretKey={data.joined.secretKey} />
    </div>
  )
}
