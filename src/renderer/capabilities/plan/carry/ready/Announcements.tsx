import { SegmentedControl, Textarea } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Announcement } from '#shared/model/carry-out.ts'
import { Language } from '#shared/model/words.ts'
import { askShell } from '../../../../api.ts'
import { useFormat } from '../../../../app/format.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { showToast } from '../../../../components/notice/toast.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from '../carry.module.css'
import own from './ready.module.css'
import { change } from '../change.ts'

const NAMES = { en: 'English', ru: 'Русский' } as const

/** What an account that goes tells its followers, in both languages; a text that a person wrote stays as it is. */
export function Announcements({ account }: { account: string }) {
  const { t, i18n } = useTranslation('ready')
  const [language, setLanguage] = useState<Language>(i18n.language === 'ru' ? 'ru' : 'en')
  const { data } = useAsk('plan.announcements', { account })
  const all = data?.announcements ?? []
  if (all.length === 0) return null
  return (
    <PanelSection
      title={t('announcements')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('textLanguage')}
          value={language}
          onChange={setLanguage}
          data={Language.options.map((one) => ({ value: one, label: NAMES[one] }))}
        />
      }
    >
      {all
        .filter((one) => one.language === language)
        .map((one) => (
          <Text key={`${one.step} ${one.language} ${one.text}`} announcement={one} />
        ))}
    </PanelSection>
  )
}

function Text({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation(['ready', 'frame'])
  const format = useFormat()
  const { account, step, language, on, edited } = announcement
  const [text, setText] = useState(announcement.text)
  const keep = (next: string | null): void => {
    void change('plan.saveAnnouncement', { account, step, language, text: next }, () => t('didText'))
  }
  const copy = async (): Promise<void> => {
    await askShell('shell.copyDetails', { text })
    showToast({ id: 'copied', message: t('copied'), closeLabel: t('frame:close'), stay: 3000 })
  }
  const label = on === null ? t(`step_${step}`) : `${t(`step_${step}`)} · ${format.day(on)}`
  return (
    <div className={own.text} lang={language}>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          const next = text.trim()
          if (next !== announcement.text && next !== '') keep(next)
        }}
      />
      <p className={styles.links}>
        <TextButton
          tone="quiet"
          icon={<IconCopy size={13} aria-hidden />}
          onClick={() => void copy().catch(tellProblem)}
        >
          {t('copy')}
        </TextButton>
        {edited ? (
          <>
            <span className={styles.quiet}>{t('edited')}</span>
            <TextButton tone="quiet" onClick={() => keep(null)}>
              {t('fromPlan')}
            </TextButton>
          </>
        ) : null}
      </p>
    </div>
  )
}
