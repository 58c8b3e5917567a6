import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { copyDetails } from '../problems.ts'

/** Catches a programming error in a page: says so, keeps the rest of the window alive. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div style={{ padding: 24 }}>
        <ErrorNotice
          title={i18next.t('frame:unexpected')}
          text={i18next.t('frame:unexpectedSafe')}
          retry={{ label: i18next.t('frame:tryAgain'), onRetry: () => this.setState({ error: null }) }}
          copy={{ label: i18next.t('frame:copyDetails'), onCopy: () => void copyDetails(error) }}
        />
      </div>
    )
  }
}
