import { Button, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { ContactRole } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { readMinutes } from './minutes.ts'
import styles from './rules.module.css'
import { say } from './said.ts'

type Target = Answer<'service.rules'>['targets'][number]

/** Within how long an answer and a solution are owed: by team, market and role of the person; the closest holds. */
export function Targets({ targets }: { targets: readonly Target[] }) {
  const { t } = useTranslation(['rules', 'conversations'])
  const format = useFormat()
  const teams = useAsk('directory.list', { kind: 'team' })
  const markets = useAsk('directory.list', { kind: 'market' })
  const nameIn = (list: typeof teams, id: string | null, all: string): string =>
    id === null ? all : (list.data?.entries.find((entry) => entry.id === id)?.name ?? id)
  const role = (one: string | null): string =>
    one === null ? t('allRoles') : t(`conversations:role_${one}` as 'conversations:role_customer')
  const remove = (target: Target): void =>
    void say(
      'service.setTarget',
      {
        teamId: target.teamId,
        marketId: target.marketId,
        role: ContactRole.nullable().parse(target.role),
        firstAnswer: null,
        resolution: null,
      },
      t('targetRemoved'),
    )
  return (
    <section className={styles.part} aria-label={t('targets')}>
      <SectionTitle title={t('targets')} help={<TermHelp term="target" />} subtitle={t('targetsNote')} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('team')}</th>
            <th>{t('market')}</th>
            <th>{t('role')}</th>
            <th>{t('firstAnswer')}</th>
            <th>{t('resolution')}</th>
            <th>
              <span className={styles.hidden}>{t('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.length === 0 ? (
            <tr>
              <td colSpan={6}>{t('noTargets')}</td>
            </tr>
          ) : null}
          {targets.map((target) => (
            <tr key={target.id}>
              <td>{nameIn(teams, target.teamId, t('allTeams'))}</td>
              <td>{nameIn(markets, target.marketId, t('allMarkets'))}</td>
              <td>{role(target.role)}</td>
              <td>{format.minutes(target.firstAnswer)}</td>
              <td>{format.minutes(target.resolution)}</td>
              <td>
                <button
                  type="button"
                  className={styles.icon}
                  aria-label={t('remove')}
                  title={t('remove')}
                  onClick={() => remove(target)}
                >
                  <IconTrash size={14} aria-hidden />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TargetForm teams={teams.data?.entries ?? []} markets={markets.data?.entries ?? []} role={role} />
    </section>
  )
}

type Entry = { id: string; name: string }
type FormProps = { teams: readonly Entry[]; markets: readonly Entry[]; role: (one: string | null) => string }

/** A new target, or another time for one that is there. */
function TargetForm({ teams, markets, role }: FormProps) {
  const { t } = useTranslation('rules')
  const [chosen, setChosen] = useState<{ team: string | null; market: string | null; role: ContactRole | null }>({
    team: null,
    market: null,
    role: null,
  })
  const [first, setFirst] = useState('')
  const [solution, setSolution] = useState('')
  const [wrong, setWrong] = useState<{ first: boolean; solution: boolean }>({ first: false, solution: false })
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = { first: readMinutes(first), solution: readMinutes(solution) }
    const empty = first.trim() === '' && solution.trim() === ''
    const bad = {
      first: empty || (first.trim() !== '' && read.first === null),
      solution: solution.trim() !== '' && read.solution === null,
    }
    setWrong(bad)
    if (bad.first || bad.solution) return
    const done = await say(
      'service.setTarget',
      {
        teamId: chosen.team,
        marketId: chosen.market,
        role: chosen.role,
        firstAnswer: read.first,
        resolution: read.solution,
      },
      t('targetSaved'),
    )
    if (!done) return
    setFirst('')
    setSolution('')
  }
  const options = (list: readonly Entry[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Select
        label={t('team')}
        placeholder={t('allTeams')}
        clearable
        searchable
        limit={60}
        data={options(teams)}
        value={chosen.team}
        onChange={(team) => setChosen({ ...chosen, team })}
      />
      <Select
        label={t('market')}
        placeholder={t('allMarkets')}
        clearable
        searchable
        limit={60}
        data={options(markets)}
        value={chosen.market}
        onChange={(market) => setChosen({ ...chosen, market })}
      />
      <Select
        label={t('role')}
        placeholder={t('allRoles')}
        clearable
        data={ContactRole.options.map((one) => ({ value: one, label: role(one) }))}
        value={chosen.role}
        onChange={(next) => setChosen({ ...chosen, role: ContactRole.options.find((one) => one === next) ?? null })}
      />
      <TextInput
        label={t('firstAnswer')}
        placeholder={t('exampleFirst')}
        value={first}
        error={wrong.first ? t('noTime') : null}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        label={t('resolution')}
        placeholder={t('exampleSolution')}
        value={solution}
        error={wrong.solution ? t('noTime') : null}
        onChange={(event) => setSolution(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('setTarget')}
      </Button>
    </form>
  )
}
