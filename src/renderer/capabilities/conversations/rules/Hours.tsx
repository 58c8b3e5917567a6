import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { Chip } from '../../../components/marks/Chip.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { clockOf, readSpan } from './minutes.ts'
import styles from './rules.module.css'
import { say } from './said.ts'

type Rules = Answer<'service.rules'>
type Week = Rules['hours'][number]['week']
const OFFICE: Week = [[540, 1080], [540, 1080], [540, 1080], [540, 1080], [540, 1080], null, null]
const GENERAL = 'all'
/** Monday 1 January 2024 and the six days after it name the days of a week. */
const MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY = 86_400_000

/** When a market works, and on which days it does not. Times of the service are counted in these hours only. */
export function Hours({ hours, holidays }: Pick<Rules, 'hours' | 'holidays'>) {
  const { t } = useTranslation('rules')
  const markets = useAsk('directory.list', { kind: 'market' })
  const [chosen, setChosen] = useState(GENERAL)
  const marketId = chosen === GENERAL ? null : chosen
  const own = hours.find((one) => one.marketId === marketId) ?? null
  const entries = markets.data?.entries ?? []
  const stated = (id: string | null): string => (hours.some((one) => one.marketId === id) ? ` · ${t('stated')}` : '')
  return (
    <section className={styles.part} aria-label={t('hours')}>
      <SectionTitle title={t('hours')} subtitle={t('hoursNote')} />
      <Select
        label={t('market')}
        allowDeselect={false}
        searchable
        value={chosen}
        data={[
          { value: GENERAL, label: `${t('otherMarkets')}${stated(null)}` },
          ...entries.map(({ id, name }) => ({ value: id, label: `${name}${stated(id)}` })),
        ]}
        onChange={(next) => setChosen(next ?? GENERAL)}
        w={280}
      />
      <WeekForm key={`${chosen} ${JSON.stringify(own)}`} marketId={marketId} own={own} />
      <DaysOff marketId={marketId} holidays={holidays.filter((one) => one.marketId === marketId)} />
    </section>
  )
}

function WeekForm({ marketId, own }: { marketId: string | null; own: Rules['hours'][number] | null }) {
  const { t, i18n } = useTranslation('rules')
  const written = (week: Week): string[] =>
    week.map((day) => (day === null ? '' : `${clockOf(day[0])}–${clockOf(day[1])}`))
  const [days, setDays] = useState(() => written(own?.week ?? OFFICE))
  const [zone, setZone] = useState(own?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone)
  const zones = Intl.supportedValuesOf('timeZone')
  const spans = days.map(readSpan)
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  const worksNever = spans.every((span) => span === null)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const week = spans.flatMap((span) => (span === undefined ? [] : [span]))
    if (week.length === 7 && !worksNever)
      void say('service.setHours', { marketId, timeZone: zone, week }, t('hoursSaved'))
  }
  return (
    <form className={styles.week} onSubmit={save}>
      {days.map((text, at) => (
        <TextInput
          key={names.format(MONDAY + at * DAY)}
          label={names.format(MONDAY + at * DAY)}
          placeholder={t('free')}
          value={text}
          error={spans[at] === undefined || worksNever}
          onChange={(event) => setDays(days.map((one, index) => (index === at ? event.currentTarget.value : one)))}
        />
      ))}
      <Select
        className={styles.zone}
        label={t('zone')}
        searchable
        allowDeselect={false}
        limit={60}
        data={zones.includes(zone) ? zones : [zone, ...zones]}
        value={zone}
        onChange={(next) => setZone(next ?? zone)}
      />
      <div className={styles.weekVerbs}>
        <Button type="submit" variant="default" disabled={worksNever || spans.includes(undefined)}>
          {t(own === null ? 'stateHours' : 'changeHours')}
        </Button>
        {own === null ? (
          <span className={styles.quiet}>{t(marketId === null ? 'alwaysOpen' : 'asOthers')}</span>
        ) : (
          <Button
            variant="subtle"
            onClick={() => void say('service.setHours', { marketId, week: null }, t('hoursRemoved'))}
          >
            {t('removeHours')}
          </Button>
        )}
      </div>
    </form>
  )
}

function DaysOff({ marketId, holidays }: { marketId: string | null; holidays: Rules['holidays'] }) {
  const { t } = useTranslation('rules')
  const format = useFormat()
  const [day, setDay] = useState<string | null>(null)
  const [name, setName] = useState('')
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (day === null) return
    const said = { marketId, day, name: name.trim() === '' ? null : name.trim(), off: true }
    if (!(await say('service.setHoliday', said, t('dayOffSaved')))) return
    setDay(null)
    setName('')
  }
  return (
    <div>
      <h3 className={styles.small}>{t('daysOff')}</h3>
      <div className={styles.chips}>
        {holidays.length === 0 ? <span className={styles.quiet}>{t('noDaysOff')}</span> : null}
        {holidays.map((one) => (
          <Chip
            key={one.id}
            onRemove={() => void say('service.setHoliday', { marketId, day: one.day, off: false }, t('dayOffRemoved'))}
            removeLabel={t('removeDayOff', { day: format.day(one.day) })}
          >
            {[format.day(one.day), one.name].filter((part) => part !== null).join(' · ')}
          </Chip>
        ))}
      </div>
      <form className={styles.dayOff} onSubmit={(event) => void add(event)}>
        <DayField label={t('day')} value={day} onSave={setDay} />
        <TextInput
          label={t('dayName')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={day === null}>
          {t('addDayOff')}
        </Button>
      </form>
    </div>
  )
}
