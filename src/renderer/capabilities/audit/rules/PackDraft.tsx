import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreviewRule } from '#shared/model/rule-pack.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './packs.module.css'
import type { PackEditing } from './use-pack.ts'

/** Under the rules while something is changed: what it would do, and whether to keep it. */
export function PackDraft({ editing }: { editing: PackEditing }) {
  const { t } = useTranslation('packs')
  const { preview, changes } = editing
  if (changes === 0) return null
  return (
    <section className={styles.draft} aria-label={t('draft')}>
      <div className={styles.draftHead}>
        <b>{t('changed', { count: changes })}</b>
        <div className={styles.verbs}>
          <Button variant="subtle" onClick={editing.clear}>
            {t('discard')}
          </Button>
          <Button variant="default" loading={editing.looking} onClick={editing.look}>
            {t('preview')}
          </Button>
          <Button onClick={editing.save}>{t('save')}</Button>
        </div>
      </div>
      {preview ? (
        <ul className={styles.effects} aria-live="polite">
          {preview.rules.map((rule) => (
            <Effect key={rule.id} rule={rule} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** "No post for a long time: 12 → 31 findings", and which they are. */
function Effect({ rule }: { rule: PreviewRule }) {
  const { t } = useTranslation('packs')
  const format = useFormat()
  return (
    <li>
      <p className={styles.effect}>
        {rule.title}: <b>{`${format.number(rule.before)} → ${format.number(rule.after)}`}</b>{' '}
        {t('findings', { count: rule.after })}
      </p>
      <Names label={t('appear', { count: rule.appears })} names={rule.appear} total={rule.appears} />
      <Names label={t('go', { count: rule.goes })} names={rule.go} total={rule.goes} />
    </li>
  )
}

type NamesProps = { label: string; names: PreviewRule['appear']; total: number }

function Names({ label, names, total }: NamesProps) {
  const { t } = useTranslation('packs')
  if (total === 0) return null
  return (
    <details className={styles.names}>
      <summary>{label}</summary>
      <ul>
        {names.map((one) => (
          <li key={`${one.account ?? ''}${one.name}`}>
            {one.account === null ? (
              one.name
            ) : (
              <TextButton href={`#${linkTo('accounts', { account: one.account })}`}>{one.name}</TextButton>
            )}
            <span>{one.message}</span>
          </li>
        ))}
        {total > names.length ? <li>{t('andMore', { count: total - names.length })}</li> : null}
      </ul>
    </details>
  )
}
