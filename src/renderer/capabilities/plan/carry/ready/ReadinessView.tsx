import { Button, Select, TextInput } from '@mantine/core'
import { IconCheck, IconFileCertificate, IconPlayerPlay, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CarryShown } from '#shared/contract/carry-out.ts'
import type { CarryAccount, CarryMark, Readiness } from '#shared/model/carry-out.ts'
import { ListFailed } from '../../../../app/answers/ListFailed.tsx'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../../app/format.ts'
import { go, useParameters } from '../../../../app/navigation.ts'
import { useActions } from '../../../../app/palette/actions.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useReady } from '../../../../app/ready.ts'
import { useShell } from '../../../../app/state/shell.ts'
import { Chip } from '../../../../components/marks/Chip.tsx'
import { NothingFound } from '../../../../components/notice/EmptyState.tsx'
import { FigureBlock } from '../../../../components/page/Figure.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { SelectionBar } from '../../../../components/panel/SelectionBar.tsx'
import { DataTable } from '../../../../components/table/DataTable.tsx'
import { nothingSelected, selectedCount } from '../../../../components/table/selection.ts'
import { useAccountKeys } from '../../decisions/use-account-keys.ts'
import styles from '../carry.module.css'
import own from './ready.module.css'
import { change } from '../change.ts'
import { useCarryColumns } from './carry-columns.tsx'
import { CarryPanel } from './CarryPanel.tsx'
import { useCarryRows } from './use-carry-rows.ts'
import { useSeal } from './use-seal.ts'

const idOf = (row: CarryAccount): string => row.account

/** What is missing before each decision can be carried out, and what imports say of those that were. */
export function ReadinessView() {
  const { t } = useTranslation(['ready', 'carry'])
  const rows = useCarryRows()
  const [parameters, set] = useParameters()
  const [current, setCurrent] = useState<number | null>(null)
  const [selection, setSelection] = useState(nothingSelected)
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useCarryColumns()
  const readiness = useAsk('plan.readiness', {})
  const waves = useAsk('plan.waves', {})
  const account = parameters.get('account')
  const row = current === null ? undefined : rows.rowAt(current)
  const shown = row !== undefined && row.account === account ? row : null
  const alone = useAsk('plan.carryAccount', { account: account ?? '-' }, account !== null && shown === null)
  const inPanel = account === null ? null : (shown ?? (alone.data?.account === account ? alone.data : null))
  const { seal, verify } = useSeal()
  useReady(
    rows.error !== null ||
      (rows.settled && readiness.data !== undefined && (account === null || inPanel !== null || alone.isFetched)),
  )
  const proof = (): void => {
    void change('plan.takeProof', {}, ({ changed }) =>
      changed === 0 ? t('noProof') : t('didProof', { count: changed }),
    )
  }
  useActions('plan-readiness', [
    { id: 'plan:verifySeal', label: t('verify'), icon: IconFileCertificate, run: verify },
    { id: 'plan:takeProof', label: t('takeProof'), icon: IconCheck, run: proof },
  ])
  const show = (index: number): void => {
    setCurrent(index)
    const next = rows.rowAt(index)
    if (next) set({ account: next.account })
  }
  const selected = selectedCount(selection, rows.total)
  useAccountKeys(selected > 0 ? null : (account ?? row?.account ?? null), {
    shown: inPanel !== null,
    open: (one) => go('plan', { account: one }),
    close: () => set({ account: null }),
  })
  const run = (work: (accounts: string[]) => unknown): void => {
    const all =
      selection.mode === 'some'
        ? Promise.resolve([...selection.ids])
        : rows.ids().then((ids) => ids.filter((id) => !selection.ids.has(id)))
    all
      .then(work)
      .then(() => setSelection(nothingSelected))
      .catch(tellProblem)
  }
  const mark = (what: CarryMark) => (accounts: string[]) =>
    change('plan.mark', { accounts, mark: what, stated: true }, ({ changed }) =>
      t('didMark', { count: changed, what: t(`mark_${what}`) }),
    )
  if (readiness.isError || readiness.data === undefined) return <Awaited of={[readiness]} />
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <Standing readiness={readiness.data} lacks={rows.lacks} show={rows.show} />
        <div className={styles.bar}>
          <TextInput
            className={styles.search}
            aria-label={t('carry:search')}
            placeholder={t('carry:search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={rows.text}
            onChange={(event) => set({ filter: event.currentTarget.value })}
          />
          <Select
            aria-label={t('readiness')}
            allowDeselect={false}
            data={CarryShown.options.map((one) => ({ value: one, label: t(`show_${one}`) }))}
            value={rows.show}
            onChange={(next) => set({ show: next === 'all' ? null : next, lacks: null })}
          />
          <Select
            aria-label={t('carry:wave')}
            placeholder={t('carry:anyWave')}
            clearable
            data={(waves.data?.waves ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={rows.wave}
            onChange={(wave) => set({ wave })}
          />
          {inPanel !== null ? null : (
            <span className={styles.end}>
              <Button variant="default" onClick={proof}>
                {t('takeProof')}
              </Button>
              <Button variant="default" leftSection={<IconFileCertificate size={15} aria-hidden />} onClick={verify}>
                {t('verify')}
              </Button>
            </span>
          )}
        </div>
        <ListFailed list={rows} />
        <DataTable
          label={t('readiness')}
          total={rows.total}
          rowAt={rows.rowAt}
          getId={idOf}
          onRange={rows.onRange}
          columns={columns}
          sort={rows.sort}
          onSort={rows.setSort}
          letterKeys={letterKeys}
          current={current}
          onCurrent={(index) => (account === null ? setCurrent(index) : show(index))}
          onOpen={show}
          selection={selection}
          onSelect={setSelection}
          idsInRange={async (first, last) => (await rows.ids()).slice(first, last + 1)}
          words={{
            selectAll: t('carry:selectAll'),
            selectRow: (one) => t('carry:selectRow', { name: one?.name ?? '' }),
          }}
          empty={
            rows.settled ? (
              <NothingFound
                title={t('noneReady')}
                {...(rows.narrowed
                  ? {
                      action: (
                        <TextButton onClick={() => set({ filter: null, wave: null, show: null, lacks: null })}>
                          {t('carry:clear')}
                        </TextButton>
                      ),
                    }
                  : {})}
              />
            ) : null
          }
        />
        {selected > 0 ? (
          <SelectionBar
            label={t('carry:selection')}
            count={t('carry:selected', { count: selected })}
            verbs={[
              { id: 'informed', label: t('mark_informed'), onRun: () => run(mark('informed')) },
              { id: 'loss', label: t('mark_loss'), onRun: () => run(mark('loss')) },
              {
                id: 'seal',
                label: t('seal'),
                icon: <IconFileCertificate size={14} aria-hidden />,
                onRun: () => run(seal),
              },
              {
                id: 'carry',
                label: t('carryOut'),
                icon: <IconPlayerPlay size={14} aria-hidden />,
                onRun: () =>
                  run((accounts) =>
                    change('plan.carryOut', { accounts }, ({ changed }) => t('didCarry', { count: changed })),
                  ),
              },
            ]}
            onClear={() => setSelection(nothingSelected)}
            clearLabel={t('carry:clearSelection')}
          />
        ) : null}
      </div>
      {inPanel === null ? null : (
        <CarryPanel key={inPanel.account} row={inPanel} onSeal={seal} onClose={() => set({ account: null })} />
      )}
    </div>
  )
}

type StandingProps = { readiness: Readiness; lacks: string | null; show: string }

/** How many change, are ready and are carried out, and what is missing most: each narrows the list. */
function Standing({ readiness, lacks, show }: StandingProps) {
  const { t } = useTranslation('ready')
  const format = useFormat()
  const [, set] = useParameters()
  const { drift } = readiness
  const astray = drift['still-found'] + drift['still-posting'] + drift['gone-but-stays'] + drift['gone-early']
  const figure = (id: 'all' | 'ready' | 'carried' | 'drift', value: number, caption: string) => (
    <FigureBlock
      value={format.number(value)}
      caption={caption}
      {...(value > 0
        ? {
            onOpen: () => set({ show: id === 'all' || show === id ? null : id, lacks: null, account: null }),
            label: `${format.number(value)} ${caption}`,
          }
        : {})}
    />
  )
  return (
    <section className={own.standing} aria-label={t('readiness')}>
      <div className={own.figures}>
        {figure('all', readiness.changing, t('changing'))}
        {figure('ready', readiness.ready, t('ready'))}
        {figure('carried', readiness.carried, t('carriedOut'))}
        {figure('drift', astray, t('astray'))}
      </div>
      {readiness.missing.length === 0 ? null : (
        <div className={own.lacks}>
          <span className={styles.quiet}>{t('missingTitle')}</span>
          {readiness.missing.map(({ code, text, count }) => (
            <Chip
              key={code}
              chosen={lacks === code}
              onClick={() => set({ lacks: lacks === code ? null : code, show: null, account: null })}
            >
              {t('lacks', { text, amount: format.number(count) })}
            </Chip>
          ))}
        </div>
      )}
    </section>
  )
}
