import { useTranslation } from 'react-i18next'
import type { TriageCard as Card } from '#shared/model/triage-card.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './triage.module.css'

/** Every question of the decision tree on the way of this conversation, where it leads, and where a person went another way. */
export function TreeWay({ found }: { found: Card }) {
  const { t } = useTranslation(['routes', 'words'])
  const format = useFormat()
  const { path, leaf, handedElsewhere: elsewhere, overruled, held, judged } = found
  const teamOverruled = overruled.includes('team') && judged !== null && held.team !== null
  const other = elsewhere ?? (teamOverruled ? { team: held.team ?? '', by: judged.by, at: judged.at } : null)
  const at = path.map((step) => (step.held ? 'y' : 'n')).join('')
  return (
    <details className={styles.way} open={other !== null || undefined}>
      <summary>{t('way')}</summary>
      <ol>
        {path.map(({ question, held: yes }) => (
          <li key={question} data-yes={yes || undefined}>
            <span>{question}</span>
            <b>{yes ? t('yes') : t('no')}</b>
          </li>
        ))}
        <li data-leaf data-left={other !== null || undefined}>
          <span>{t('leadsTo', { team: leaf.to === 'own' ? t('own') : t(`words:${leaf.to}`) })}</span>
        </li>
        {other === null ? null : (
          <li data-other>
            <span>
              {t('handedElsewhere', { team: other.team, name: other.by ?? t('someone'), day: format.date(other.at) })}
            </span>
          </li>
        )}
      </ol>
      <TextButton href={`#${linkTo('conversations', { view: 'tree', at: at === '' ? 'root' : at })}`}>
        {t('openTree')}
      </TextButton>
    </details>
  )
}
