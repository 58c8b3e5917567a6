import { useEffect, useRef } from 'react'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useParameters } from '../../app/navigation.ts'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import styles from './discovery/discovery.module.css'
import { DiscoveryEmpty } from './discovery/DiscoveryEmpty.tsx'
import { DiscoveryHead } from './discovery/DiscoveryHead.tsx'
import { InboxView } from './discovery/InboxView.tsx'
import { ResultLine } from './discovery/ResultLine.tsx'
import { useLooking } from './discovery/use-looking.ts'

/** Accounts that may be ours: `#/discovery?state=…&group=…&candidate=ID`; `file=TOKEN` is read first. */
export function DiscoveryPage() {
  const { t } = useTranslation('discovery')
  const [parameters, set] = useParameters()
  const summary = useAsk('discovery.summary', {})
  const looking = useLooking()
  const file = parameters.get('file')
  const taken = useRef<string | null>(null)
  useEffect(() => {
    if (file === null || taken.current === file) return
    taken.current = file
    set({ file: null, name: null })
    looking.read(file)
  }, [file, set, looking])
  const empty = summary.data !== undefined && summary.data.states.all === 0
  useReady(empty)
  if (summary.isError || summary.data === undefined) return <Awaited of={[summary]} page={t('title')} />
  return (
    <div className={styles.page}>
      <DiscoveryHead summary={summary.data} looking={looking} withButton={!empty} />
      <ResultLine />
      {empty ? <DiscoveryEmpty looking={looking} /> : <InboxView summary={summary.data} />}
    </div>
  )
}
