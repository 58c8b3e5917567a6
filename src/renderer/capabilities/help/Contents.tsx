import { useTranslation } from 'react-i18next'
import { AREAS, type HelpTexts, TERMS } from '#shared/help/topics.ts'
import { linkTo } from '../../app/navigation.ts'
import { searchHelp, type Topic } from './search.ts'
import styles from './help.module.css'

const linkOf = ({ kind, id }: Topic, text: string): string => `#${linkTo('help', { [kind]: id, text })}`

/** Everything there is to read, or what has the words that are looked for. */
export function Contents({ texts, text, current }: { texts: HelpTexts; text: string; current: Topic }) {
  const { t, i18n } = useTranslation(['help', 'terms'])
  const entry = (topic: Topic) => (
    <li key={`${topic.kind}:${topic.id}`}>
      <a
        href={linkOf(topic, text)}
        aria-current={topic.kind === current.kind && topic.id === current.id ? 'page' : undefined}
      >
        {topic.kind === 'area' ? texts.areas[topic.id].title : t(`terms:${topic.id}`)}
      </a>
    </li>
  )
  if (text.trim() !== '') {
    const found = searchHelp(texts, (term) => t(`terms:${term}`), text)
    return (
      <>
        <p className={styles.count} role="status">
          {found.length === 0 ? t('nothing') : t('found', { count: found.length })}
        </p>
        <ul>{found.map(entry)}</ul>
      </>
    )
  }
  const terms = TERMS.map((id) => ({ kind: 'term', id }) as const).sort((a, b) =>
    t(`terms:${a.id}`).localeCompare(t(`terms:${b.id}`), i18n.language),
  )
  return (
    <>
      <h2>{t('areas')}</h2>
      <ul>{AREAS.map((id) => entry({ kind: 'area', id }))}</ul>
      <h2>{t('help:terms')}</h2>
      <ul>{terms.map(entry)}</ul>
    </>
  )
}
