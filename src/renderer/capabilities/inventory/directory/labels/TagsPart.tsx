import { useTranslation } from 'react-i18next'
import type { Tag } from '#shared/model/custom-field.ts'
import { useFormat } from '../../../../app/format.ts'
import { Figure } from '../../../../components/page/Figure.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { change } from '../../accounts/change.ts'
import { LineField } from '../../accounts/edit/LineField.tsx'
import styles from '../directory.module.css'
import { accountsLink } from '../place.ts'

/** Tags in use: a name that is written over is renamed; onto the name of another one, the two become one. */
export function TagsPart({ tags }: { tags: readonly Tag[] }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return (
    <section>
      <h2>{t('tags')}</h2>
      <p className={styles.hint}>{t('tagsLead')}</p>
      {tags.length === 0 ? <p className={styles.quiet}>{t('tagsNone')}</p> : null}
      {tags.map((tag) => (
        <div key={tag.name} className={styles.card}>
          <div className={styles.row}>
            <span>
              <LineField
                id={`tag ${tag.name}`}
                label={t('tagName', { name: tag.name })}
                value={tag.name}
                placeholder={tag.name}
                quiet
                maxLength={300}
                onSave={(to) =>
                  to === null
                    ? null
                    : change('tags.rename', { from: tag.name, to }, () => t('tagRenamed', { from: tag.name, to }))
                }
              />
            </span>
            <span>
              <Figure
                value={format.number(tag.accounts)}
                label={t('openFigure', { count: tag.accounts, name: tag.name })}
                href={accountsLink('tag', tag.name)}
              />
              <TextButton
                label={t('deleteWhat', { name: tag.name })}
                onClick={() =>
                  void change('tags.remove', { name: tag.name }, () => t('removedEntry', { name: tag.name }))
                }
              >
                {t('delete')}
              </TextButton>
            </span>
          </div>
        </div>
      ))}
    </section>
  )
}
