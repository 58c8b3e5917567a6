import { Button } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { RightLine } from '../../../app/right/RightLine.tsx'
import { OriginAge } from '../../../app/age/OriginAge.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { Key } from '../../../components/marks/Key.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import { MergeInto } from '../decisions/MergeInto.tsx'
import type { Deciding } from '../decisions/use-deciding.ts'
import shared from '../plan.module.css'
import styles from './panel.module.css'
import { Charter } from './Charter.tsx'
import { Choices } from './Choices.tsx'
import { DecisionHistory } from './DecisionHistory.tsx'
import { Price } from './Price.tsx'
import { Receiver } from './Receiver.tsx'
import { WhyAccount } from './WhyAccount.tsx'

/** One account in the plan: what is suggested and why, what was decided, and the way to decide otherwise. */
export function PlanPanel({ row, deciding, onClose }: { row: PlanRow; deciding: Deciding; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const context = [row.brand, row.market, row.owner ?? t('noOwner')].filter((part) => part !== null).join(' · ')
  const accept = row.decided === null && row.suggested !== 'undecided'
  const foot = (
    <>
      <Button
        variant="default"
        leftSection={row.locked ? <IconLockOpen size={14} aria-hidden /> : <IconLock size={14} aria-hidden />}
        rightSection={<Key keys="L" variant="plain" />}
        onClick={deciding.lock}
      >
        {row.locked ? t('unlock') : t('lock')}
      </Button>
      {accept ? <Button onClick={() => deciding.accept(row)}>{t('accept')}</Button> : null}
      {row.decided !== null && !row.locked ? (
        <TextButton tone="quiet" keys="0" onClick={() => deciding.decide('undecided')}>
          {t('takeBack')}
        </TextButton>
      ) : null}
    </>
  )
  return (
    <DetailPanel
      label={t('panel', { name: row.name })}
      title={row.name}
      icon={<NetworkIcon icon={row.networkIcon} />}
      context={context}
      onClose={onClose}
      closeLabel={t('close')}
      width={380}
      foot={foot}
    >
      <Suggestion row={row} />
      <RightLine of="rest" />
      <Decision row={row} deciding={deciding} />
      {row.decided === null ? (
        <Price account={row.account} asOf={`${row.suggested} ${row.suggestedInto ?? ''}`} />
      ) : null}
      <WhyAccount row={row} />
      <Facts row={row} />
      <DecisionHistory account={row.account} />
    </DetailPanel>
  )
}

function Suggestion({ row }: { row: PlanRow }) {
  const { t } = useTranslation(['plan', 'words'])
  return (
    <PanelSection title={t('suggestion')}>
      <div className={styles.verdict}>
        <DispositionMark
          disposition={row.suggested}
          label={t(`words:${row.suggested}`)}
          suggested={row.decided !== null}
          detail={row.suggestedIntoName === null ? undefined : t('into', { name: row.suggestedIntoName })}
        />
      </div>
      {row.why.length === 0 ? (
        <p className={shared.quiet}>{t('noSuggestion')}</p>
      ) : (
        <ul className={styles.reasons}>
          {row.why.map((reason) => (
            <li key={reason.code + reason.text}>{reason.text}</li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

function Decision({ row, deciding }: { row: PlanRow; deciding: Deciding }) {
  const { t } = useTranslation(['plan', 'words', 'carry'])
  const format = useFormat()
  const merging = deciding.merging === row.account
  const who =
    row.decidedAt === null
      ? undefined
      : t('decidedLine', { who: row.decidedBy ?? '', when: format.instant(row.decidedAt) })
  return (
    <PanelSection title={t('decision')} help={<TermHelp term="decision" />} aside={who}>
      {row.decided === null ? (
        <p className={shared.quiet}>{t('nobodyDecided')}</p>
      ) : (
        <div className={styles.verdict}>
          <DispositionMark
            disposition={row.decided}
            label={t(`words:${row.decided}`)}
            detail={
              row.transferTo !== null
                ? t('carry:to', { name: row.transferTo.name })
                : row.decidedIntoName === null
                  ? undefined
                  : t('into', { name: row.decidedIntoName })
            }
          />
          {row.locked ? <IconLock size={13} color="var(--m-ink3)" role="img" aria-label={t('locked')} /> : null}
        </div>
      )}
      {merging ? (
        <>
          <h4 className={shared.askTitle}>{t('mergeInto')}</h4>
          <MergeInto from={row} preselect onMerge={deciding.mergeInto} onCancel={deciding.stopMerging} />
        </>
      ) : (
        <Choices row={row} deciding={deciding} />
      )}
      {row.decided === 'transfer' ? <Receiver key={row.transferTo?.name ?? ''} row={row} /> : null}
      {row.decided === 'refocus' ? <Charter key={JSON.stringify(row.charter)} row={row} /> : null}
    </PanelSection>
  )
}

function Facts({ row }: { row: PlanRow }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const filter = `account:${row.account}`
  const findings =
    row.findings === 0 ? (
      format.number(0)
    ) : (
      <Figure
        value={format.number(row.findings)}
        href={`#${linkTo('audit', { filter })}`}
        label={t('showFindings', { count: row.findings, name: row.name })}
      />
    )
  return (
    <PanelSection
      title={t('facts')}
      help={<TermHelp term="account" />}
      aside={<TextButton href={`#${linkTo('accounts', { account: row.account })}`}>{t('openAccount')}</TextButton>}
    >
      <KeyValue
        emptyLabel={t('notStated')}
        labels={130}
        items={[
          {
            id: 'audience',
            label: t('audience'),
            value: row.audience === null ? null : format.number(row.audience),
            ...(row.audienceOf === null ? {} : { note: <OriginAge of={row.audienceOf} /> }),
          },
          { id: 'findings', label: t('openFindings'), term: 'finding', value: findings },
        ]}
      />
    </PanelSection>
  )
}
