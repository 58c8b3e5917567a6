import { useEffect } from 'react'
import { useParameters } from '../../app/navigation.ts'
import { Clashes } from './Clashes.tsx'
import { FilePreview } from './FilePreview.tsx'
import { Partners } from './Partners.tsx'
import styles from './exchange.module.css'

/** Files from and for partners, and what both said differently. */
export function ExchangeView() {
  const [parameters, change] = useParameters()
  const token = parameters.get('file')
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  return (
    <div className={styles.page}>
      {token === null ? null : (
        <FilePreview
          key={token}
          token={token}
          name={parameters.get('name') ?? ''}
          onDone={() => change({ file: null, name: null })}
        />
      )}
      <Clashes />
      <Partners />
    </div>
  )
}
