import { TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isArea, isTerm } from '#shared/help/topics.ts'
import { useHelpTexts } from '../../app/help/texts.ts'
import { go, useParameters } from '../../app/navigation.ts'
import { useReady } from '../../app/ready.ts'
import { PageHead } from '../../components/page/PageHead.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { AreaArticle, TermArticle } from './Article.tsx'
import { Contents } from './Contents.tsx'
import type { Topic } from './search.ts'
import styles from './help.module.css'

function back(): void {
  if (history.length > 1) history.back()
  else go('center')
}

/** The help: contents and search at the left, one entry at the right. Works without a workspace and without a network. */
export function HelpPage() {
  const { t } = useTranslation('help')
  const [parameters, set] = useParameters()
  const texts = useHelpTexts()
  useReady(texts !== null)
  const term = parameters.get('term') ?? ''
  const area = parameters.get('area') ?? ''
  const topic: Topic = isTerm(term) ? { kind: 'term', id: term } : { kind: 'area', id: isArea(area) ? area : 'start' }
  const text = parameters.get('text') ?? ''
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <TextButton tone="quiet" icon={<IconArrowLeft size={14} aria-hidden />} onClick={back}>
            {t('back')}
          </TextButton>
        }
      />
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t('contents')}>
          <TextInput
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => set({ text: event.currentTarget.value })}
            data-filter
          />
          {texts === null ? null : <Contents texts={texts} text={text} current={topic} />}
        </nav>
        {texts === null ? (
          <p className={styles.quiet}>{t('loading')}</p>
        ) : topic.kind === 'area' ? (
          <AreaArticle key={topic.id} id={topic.id} texts={texts} />
        ) : (
          <TermArticle key={topic.id} id={topic.id} texts={texts} />
        )}
      </div>
    </>
  )
}
