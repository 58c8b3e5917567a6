import { Button } from '@mantine/core'
import { FindingsArt, FrontierArt, ReportArt, RingArt, StripArt } from '#renderer/components/notice/EmptyArt.tsx'
import { EmptyState } from '#renderer/components/notice/EmptyState.tsx'
import { PageHead } from '#renderer/components/page/PageHead.tsx'

const arts = [
  { id: 'strip', art: <StripArt /> },
  { id: 'findings', art: <FindingsArt /> },
  { id: 'ring', art: <RingArt /> },
  { id: 'frontier', art: <FrontierArt /> },
  { id: 'report', art: <ReportArt /> },
]

export function EmptyKit() {
  return (
    <div
      style={{
        background: 'var(--m-canvas)',
        height: '100%',
        overflow: 'auto',
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <PageHead title="Conversations" />
      {arts.map(({ id, art }) => (
        <EmptyState
          key={id}
          art={art}
          title="See who asks for help, and if it arrives"
          text="This page mirrors the messages the accounts receive. Each one is triaged with four questions, routed to a team, and timed."
          primary={<Button size="lg">Import messages</Button>}
          quiet={
            <Button size="lg" variant="subtle">
              Load the sample workspace
            </Button>
          }
          note="Takes an export of a care tool, a network’s own archive, or CSV."
        />
      ))}
    </div>
  )
}
