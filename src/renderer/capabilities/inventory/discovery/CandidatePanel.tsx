import { ActionIcon, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { Candidate } from '#shared/model/candidate.ts'
import { Failed } from '../../../app/answers/Failed.tsx'
import { askShell } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { problemOf, tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { FieldLine, Fields } from '../accounts/edit/FieldLine.tsx'
import { EntryChoice } from '../accounts/edit/EntryChoice.tsx'
import { LineField } from '../accounts/edit/LineField.tsx'
import { CandidateEvidence } from './CandidateEvidence.tsx'
import { CandidateFoot } from './CandidateFoot.tsx'
import { CandidateHistory } from './CandidateHistory.tsx'
import { copyText } from './copy-text.ts'
import styles from './discovery.module.css'
import { ImpostorReport } from './ImpostorReport.tsx'
import type { Deciding } from './use-deciding.ts'

type CandidatePanelProps = { id: string; deciding: Deciding; onClose: () => void }

/** One candidate: what it is, why it may be ours, where it was seen, and what becomes of it. */
export function CandidatePanel({ id, deciding, onClose }: CandidatePanelProps) {
  const { t } = useTranslation('discovery')
  const { data, error, refetch } = useAsk('discovery.get', { id })
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false })
  const shared = { label: t('panel'), onClose, closeLabel: t('close'), width: narrow ? 390 : 440 }
  if (error !== null) {
    return (
      <DetailPanel {...shared} title={t('panel')}>
        {problemOf(error).code === 'not_found' ? (
          <PanelSection>{t('gone')}</PanelSection>
        ) : (
          <Failed error={error} onRetry={refetch} />
        )}
      </DetailPanel>
    )
  }
  if (data === undefined) return null
  const { candidate } = data
  return (
    <DetailPanel
      {...shared}
      title={candidate.handle}
      icon={<NetworkIcon icon={candidate.networkIcon} />}
      context={<Context candidate={candidate} />}
      actions={candidate.url === null ? null : <Address url={candidate.url} />}
      foot={<CandidateFoot candidate={candidate} deciding={deciding} />}
    >
      <Body key={candidate.id} found={data} deciding={deciding} />
    </DetailPanel>
  )
}

function Context({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const { decision, decidedAt, laterOn, foundAt } = candidate
  const decided =
    decision === null
      ? null
      : decision === 'later'
        ? t('laterUntil', { date: format.day(laterOn) })
        : t('decidedOn', { decision: t(decision), date: format.date(decidedAt) })
  const parts = [candidate.networkName, t('foundOn', { date: format.date(foundAt) }), decided]
  return <>{parts.filter((part) => part !== null).join(' · ')}</>
}

function Address({ url }: { url: string }) {
  const { t } = useTranslation('discovery')
  return (
    <>
      <Tooltip label={t('copyAddress')}>
        <ActionIcon size={26} aria-label={t('copyAddress')} onClick={() => copyText(url)}>
          <IconCopy size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('openInBrowser')}: ${url}`}>
        <ActionIcon
          size={26}
          aria-label={t('openInBrowser')}
          onClick={() => void askShell('shell.openExternal', { url }).catch(tellProblem)}
        >
          <IconExternalLink size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

type BodyProps = { found: Answer<'discovery.get'>; deciding: Deciding }

function Body({ found, deciding }: BodyProps) {
  const { t } = useTranslation('discovery')
  const { candidate, resembles } = found
  const suspected = candidate.decision === 'impostor' || candidate.source === 'look_alike'
  return (
    <>
      <CandidateEvidence candidate={candidate} sightings={found.sightings} />
      {resembles === null ? null : (
        <PanelSection title={t('resembles')}>
          <TextButton href={`#${linkTo('accounts', { account: resembles.id })}`}>{resembles.handle}</TextButton>
          {resembles.url === null ? null : <span className={styles.quiet}> {resembles.url}</span>}
        </PanelSection>
      )}
      {candidate.decision === 'ours' || candidate.decision === 'impostor' ? null : (
        <PanelSection title={t('goesIn')}>
          <GoesIn candidate={candidate} deciding={deciding} />
        </PanelSection>
      )}
      {suspected ? <ImpostorReport candidate={candidate} report={found.report} /> : null}
      <PanelSection title={t('note')}>
        <LineField
          id="candidateNote"
          label={t('note')}
          value={candidate.note}
          placeholder={t('notePlaceholder')}
          lines
          maxLength={4000}
          onSave={(note) => deciding.note(candidate, note)}
        />
      </PanelSection>
      <CandidateHistory entries={found.history} />
    </>
  )
}

/** Brand and market it enters the inventory with: what its evidence proposes, until a person chooses. */
function GoesIn({ candidate, deciding }: { candidate: Candidate; deciding: Deciding }) {
  const { t } = useTranslation('discovery')
  const own = deciding.goesIn.id === candidate.id ? deciding.goesIn : { id: candidate.id }
  const brandId = own.brandId === undefined ? candidate.brandId : own.brandId
  const marketId = own.marketId === undefined ? candidate.marketId : own.marketId
  return (
    <Fields>
      <FieldLine label={t('brand')}>
        <EntryChoice
          id="candidateBrand"
          label={t('brand')}
          kind="brand"
          value={brandId}
          chosen={candidate.brand}
          placeholder={t('chooseBrand')}
          clearLabel={t('clearBrand')}
          quiet
          onChoose={(next) => deciding.setGoesIn({ ...own, brandId: next })}
        />
      </FieldLine>
      <FieldLine label={t('market')}>
        <EntryChoice
          id="candidateMarket"
          label={t('market')}
          kind="market"
          value={marketId}
          chosen={candidate.market}
          placeholder={t('chooseMarket')}
          clearLabel={t('clearMarket')}
          quiet
          onChoose={(next) => deciding.setGoesIn({ ...own, marketId: next })}
        />
      </FieldLine>
    </Fields>
  )
}
