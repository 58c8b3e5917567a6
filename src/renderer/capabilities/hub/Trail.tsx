import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { HubRole, type HubTrailLine } from '#shared/model/hub.ts'
import { ask } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import styles from './hub.module.css'

const KNOWN = ['joined', 'invited', 'changed', 'removed', 'pushed', 'refused', 'laid'] as const

/** What the hub wrote down about its members; nobody can change it. */
export function Trail() {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const { data } = useQuery({ queryKey: ['trail of the hub'], queryFn: () => ask('hub.trail', { limit: 50 }) })
  if (data === undefined || data.lines.length === 0) return null
  const word = (what: string): string => {
    const known = KNOWN.find((one) => one === what)
    return known === undefined ? what : t(`trail_${known}`)
  }
  // Names of computers and numbers of schemas are for the database's own readers.
  const detail = ({ what, detail: said }: HubTrailLine): string =>
    what === 'joined' || what === 'laid' || said === null
      ? ''
      : said.replace(/(viewer|auditor|lead|admin)$/, (role) => t(`role_${HubRole.parse(role)}`))
  return (
    <Section line="bottom" label={t('trail')}>
      <SectionTitle title={t('trail')} />
      <ul className={styles.list}>
        {data.lines.map((line) => (
          <li key={line.seq}>
            <span className={styles.quiet}>{format.instant(line.at)}</span>
            <strong>{line.actor}</strong>
            <span>{word(line.what)}</span>
            <span className={styles.grow}>{detail(line)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
