import { useTranslation } from 'react-i18next'
import type { Quote } from '#shared/model/insight.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './insights.module.css'

/** Messages that show something, each a door to its conversation; private ones keep their words. */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const { t } = useTranslation('insights')
  const format = useFormat()
  return (
    <PanelSection title={t('shownBy')}>
      {quotes.length === 0 ? <p className={styles.quiet}>{t('noQuotes')}</p> : null}
      <ul className={styles.quotes}>
        {quotes.map((quote) => (
          <li key={`${quote.conversation} ${quote.at}`}>
            <a
              href={`#${linkTo('conversations', { conversation: quote.conversation, filter: `id:${quote.conversation}` })}`}
            >
              {quote.text === null ? <i>{t('privateMessage')}</i> : <q>{quote.text}</q>}
              <small>
                <NetworkIcon icon={quote.networkIcon ?? 'website'} size={12} /> {quote.account} ·{' '}
                {format.date(quote.at)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
