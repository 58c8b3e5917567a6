import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { CriterionLines } from './CriterionLines.tsx'
import styles from './maturity.module.css'
import { StateMark } from './StateMark.tsx'

type Maturity = Answer<'audit.maturity'>

/** Where the portfolio stands among six stages, what the next one asks for, and how six skills are shown and joined. */
export function MaturityView() {
  const maturity = useAsk('audit.maturity', {})
  useReady(maturity.data !== undefined)
  if (maturity.isError || maturity.data === undefined) return <Awaited of={[maturity]} />
  return (
    <div className={styles.page}>
      <Stages maturity={maturity.data} />
      <Skills maturity={maturity.data} />
    </div>
  )
}

function Stages({ maturity: { stage, perhaps, stages } }: { maturity: Maturity }) {
  const { t } = useTranslation('audit')
  const name = (id: string | null): string => stages.find((one) => one.id === id)?.name ?? ''
  const reached = stages.findIndex((one) => one.id === stage)
  const next = stages[reached + 1]
  return (
    <section className={styles.column} aria-labelledby="maturity-stages">
      <h2 id="maturity-stages">{t('stagesTitle')}</h2>
      <p className={styles.lead}>{stage === null ? t('standsNowhere') : t('standsAt', { stage: name(stage) })}</p>
      <p className={styles.quiet}>
        {next === undefined ? t('topReached') : t('nextIs', { stage: next.name })}
        {perhaps === null ? null : `. ${t('perhapsAt', { stage: name(perhaps) })}`}
      </p>
      <ol className={styles.ladder}>
        {stages.map((one, at) => (
          <li key={one.id} data-reached={at <= reached || undefined} data-next={one === next || undefined}>
            <StateMark state={one.state} size={16} />
            <div>
              <h3>
                {one.name}
                {one.id === stage ? <span className={styles.here}>{t('here')}</span> : null}
                <span className={styles.count}>
                  {t('metOf', {
                    met: one.criteria.filter(({ state }) => state === 'met').length,
                    all: one.criteria.length,
                  })}
                </span>
              </h3>
              <p className={styles.quiet}>{one.text}</p>
              <CriterionLines criteria={one.criteria} />
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.source}>{t('stagesSource')}</p>
    </section>
  )
}

function Skills({ maturity: { skills, feeds } }: { maturity: Maturity }) {
  const { t } = useTranslation('audit')
  const name = (id: string): string => skills.find((one) => one.id === id)?.name ?? id
  return (
    <section className={styles.column} aria-labelledby="maturity-skills">
      <h2 id="maturity-skills">{t('skillsTitle')}</h2>
      <ul className={styles.skills}>
        {skills.map((skill) => (
          <li key={skill.id}>
            <h3>
              {skill.name}
              <span className={styles.level} data-level={skill.level}>
                {t(`level_${skill.level}`)}
              </span>
            </h3>
            <p className={styles.quiet}>{skill.text}</p>
            <CriterionLines criteria={skill.criteria} />
          </li>
        ))}
      </ul>
      <h2>{t('feedsTitle')}</h2>
      <ul className={styles.skills}>
        {feeds.map(({ from, to, text, evidence }) => (
          <li key={from}>
            <h3>{t('feed', { from: name(from), to: name(to) })}</h3>
            <p className={styles.quiet}>{text}</p>
            <CriterionLines criteria={[evidence]} />
          </li>
        ))}
      </ul>
    </section>
  )
}
