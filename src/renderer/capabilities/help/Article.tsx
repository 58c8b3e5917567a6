import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Area, AREAS, type HelpTexts, type Term } from '#shared/help/topics.ts'
import { PAGE_OF, termLink } from '../../app/help/topic.ts'
import { go, linkTo } from '../../app/navigation.ts'
import { useShell } from '../../app/state/shell.ts'
import styles from './help.module.css'

/** The heading takes the focus, so that a reader begins at the entry and the keyboard is not left where the link was. */
function Article({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.matches('input') !== true) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <article className={styles.article} data-selectable>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  )
}

function TermLinks({ title, terms }: { title: string; terms: readonly Term[] }) {
  const { t } = useTranslation('terms')
  if (terms.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.links}>
        {terms.map((term) => (
          <li key={term}>
            <a href={termLink(term)}>{t(term)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an area of the window is for and what is done there. */
export function AreaArticle({ id, texts }: { id: Area; texts: HelpTexts }) {
  const { t } = useTranslation('help')
  const open = useShell(({ state }) => state?.workspace !== null)
  const { title, lead, parts, terms } = texts.areas[id]
  const target = PAGE_OF[id]
  return (
    <Article title={title}>
      <p className={styles.lead}>{lead}</p>
      {parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          <p>{part.text}</p>
        </section>
      ))}
      <TermLinks title={t('termsHere')} terms={terms} />
      {target && open ? (
        <Button variant="default" onClick={() => go(target.page, target.parameters)}>
          {t('goThere')}
        </Button>
      ) : null}
    </Article>
  )
}

/** What a term means, where it is met and what is close to it. */
export function TermArticle({ id, texts }: { id: Term; texts: HelpTexts }) {
  const { t } = useTranslation(['help', 'terms'])
  const { short, more, see } = texts.terms[id]
  const name = t(`terms:${id}`)
  const areas = AREAS.filter((area) => texts.areas[area].terms.includes(id))
  return (
    <Article title={name.charAt(0).toUpperCase() + name.slice(1)}>
      <p className={styles.lead}>{short}</p>
      <p>{more}</p>
      <TermLinks title={t('see')} terms={see} />
      {areas.length === 0 ? null : (
        <section>
          <h3>{t('areas')}</h3>
          <ul className={styles.links}>
            {areas.map((area) => (
              <li key={area}>
                <a href={`#${linkTo('help', { area })}`}>{texts.areas[area].title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Article>
  )
}
