import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconMessageQuestion, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionnaireFormat, QuestionnaireReceiver } from '#shared/contract/questionnaire.ts'
import type { AskedFact } from '#shared/model/questionnaire.ts'
import { Language } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { Chip } from '../../../components/marks/Chip.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { askShell } from '../../../api.ts'
import { tellProblem } from '../../../app/problems.ts'
import styles from './gaps.module.css'
import { useExport } from './use-export.ts'

const FORMATS: readonly QuestionnaireFormat[] = ['xlsx', 'html']
const SHOWN = 200
const keyOf = ({ kind, id }: Pick<QuestionnaireReceiver, 'kind' | 'id'>): string => `${kind} ${id ?? ''}`

type AskPanelProps = {
  /** What is asked for; null for everything that is not known. */
  facts: readonly AskedFact[] | null
  onFacts: (facts: readonly AskedFact[] | null) => void
  onClose: () => void
}

/** Whom to ask, for what, and in which form: one file for each, into a folder. */
export function AskPanel({ facts, onFacts, onClose }: AskPanelProps) {
  const { t } = useTranslation(['asking', 'frame'])
  const format = useFormat()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, QuestionnaireReceiver>>(new Map())
  const [formats, setFormats] = useState<readonly QuestionnaireFormat[]>(FORMATS)
  const [language, setLanguage] = useState<string>('own')
  const narrowed = facts === null ? {} : { facts: [...facts] }
  const { data } = useAsk('questionnaire.receivers', { ...narrowed, text, limit: SHOWN })
  const writing = useExport()
  const labels = new Map(data?.facts.map(({ fact, label }) => [fact, label]))
  const everybody = data?.total ?? 0
  const count = chosen.size === 0 ? everybody : chosen.size
  const one = Language.safeParse(language)
  const toggle = (receiver: QuestionnaireReceiver): void =>
    setChosen((before) => {
      const next = new Map(before)
      if (!next.delete(keyOf(receiver))) next.set(keyOf(receiver), receiver)
      return next
    })
  const start = (): void =>
    writing.start({
      formats: FORMATS.filter((each) => formats.includes(each)),
      ...narrowed,
      ...(chosen.size === 0 ? {} : { to: [...chosen.values()].map(({ kind, id }) => ({ kind, id })) }),
      ...(one.success ? { language: one.data } : {}),
    })
  return (
    <DetailPanel
      label={t('questionnaires')}
      icon={<IconMessageQuestion size={16} aria-hidden />}
      title={t('questionnaires')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={400}
      foot={
        writing.running ? (
          <JobLine
            place="wide"
            text={writing.text}
            share={writing.share}
            onCancel={writing.cancel}
            cancelLabel={t('frame:cancel')}
          />
        ) : (
          <Button disabled={count === 0 || formats.length === 0} onClick={start}>
            {t('write', {
              count: count * formats.length,
              replace: { count: format.number(count * formats.length) },
            })}
          </Button>
        )
      }
    >
      <PanelSection>
        <p className={styles.text}>{t('lead')}</p>
        <div className={styles.choices}>
          {FORMATS.map((each) => (
            <Checkbox
              key={each}
              label={t(`format_${each}`)}
              description={t(`format_${each}Text`)}
              checked={formats.includes(each)}
              onChange={() =>
                setFormats((now) => (now.includes(each) ? now.filter((other) => other !== each) : [...now, each]))
              }
            />
          ))}
          <Select
            label={t('language')}
            data={[
              { value: 'own', label: t('languageOwn') },
              { value: 'en', label: 'English' },
              { value: 'ru', label: 'Русский' },
            ]}
            value={language}
            onChange={(value) => setLanguage(value ?? 'own')}
            allowDeselect={false}
          />
        </div>
      </PanelSection>
      {facts === null ? null : (
        <PanelSection
          title={t('askedFor')}
          aside={<TextButton onClick={() => onFacts(null)}>{t('askAll')}</TextButton>}
        >
          <div className={styles.chips}>
            {facts.map((fact) => (
              <Chip
                key={fact}
                removeLabel={t('dontAsk', { fact: labels.get(fact) ?? fact })}
                onRemove={() => {
                  const left = facts.filter((other) => other !== fact)
                  onFacts(left.length === 0 ? null : left)
                }}
              >
                {labels.get(fact) ?? fact}
              </Chip>
            ))}
          </div>
        </PanelSection>
      )}
      {writing.written.length === 0 ? null : <Written files={writing.written} />}
      <PanelSection
        title={t('whom')}
        aside={
          chosen.size === 0 ? (
            t('everybody', { count: everybody, replace: { count: format.number(everybody) } })
          ) : (
            <TextButton onClick={() => setChosen(new Map())}>{t('chooseNone', { count: chosen.size })}</TextButton>
          )
        }
      >
        <TextInput
          size="xs"
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ul className={styles.receivers}>
          {data?.receivers.map((receiver) => (
            <li key={keyOf(receiver)}>
              <Checkbox
                label={receiver.kind === 'none' ? t('to_none') : receiver.name}
                description={`${t(`to_${receiver.kind}`)} · ${t('accounts', { count: receiver.accounts, replace: { count: format.number(receiver.accounts) } })} · ${receiver.language.toUpperCase()}`}
                checked={chosen.has(keyOf(receiver))}
                onChange={() => toggle(receiver)}
              />
              <span>
                {t('questions', { count: receiver.questions, replace: { count: format.number(receiver.questions) } })}
              </span>
            </li>
          ))}
        </ul>
        {data !== undefined && data.total === 0 ? <p className={styles.text}>{t('nobody')}</p> : null}
        {data !== undefined && data.total > SHOWN ? (
          <p className={styles.text}>
            {t('more', { count: data.total - SHOWN, replace: { count: format.number(data.total - SHOWN) } })}
          </p>
        ) : null}
      </PanelSection>
    </DetailPanel>
  )
}

/** Where the files are, and how they come back. */
function Written({ files }: { files: readonly { path: string }[] }) {
  const { t } = useTranslation('asking')
  const format = useFormat()
  return (
    <PanelSection
      title={t('written', { count: files.length, replace: { count: format.number(files.length) } })}
      aside={
        <TextButton onClick={() => void askShell('shell.reveal', { path: files[0]?.path ?? '' }).catch(tellProblem)}>
          {t('show')}
        </TextButton>
      }
    >
      <p className={styles.text} role="status">
        {t('howBack')}
      </p>
    </PanelSection>
  )
}
