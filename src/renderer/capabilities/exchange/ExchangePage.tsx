import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParameters } from '../../app/navigation.ts'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Clashes } from './Clashes.tsx'
import { FilePreview } from './FilePreview.tsx'
import { Partners } from './Partners.tsx'
import styles from './exchange.module.css'

/** Files from and for partners, and what both said differently. */
export function ExchangePage() {
  const { t } = useTranslation('exchange')
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.page}>
        <ExchangeView />
      </div>
    </>
  )
}

/** The same without a page of its own. */
export function ExchangeView() {
  const [parameters, change] = useParameters()
  const token = parameters.get('file')
  return (
    <>
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
    </>
  )
}
