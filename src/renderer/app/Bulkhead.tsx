// A fault while drawing stops what stands behind the bulkhead, and nothing else.
import { Component, type ComponentType, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

export interface StoppedProps {
  /** How often it has stopped. */
  readonly times: number
  /** Draws the children anew. */
  onAgain(): void
}

interface BulkheadProps {
  readonly children: ReactNode
  /** What stands there instead. */
  readonly stopped?: ComponentType<StoppedProps>
}

export class Bulkhead extends Component<BulkheadProps, { broken: boolean; times: number }> {
  override state = { broken: false, times: 1 }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    const { broken, times } = this.state
    const { children, stopped: Shown = Stopped } = this.props
    return broken ? <Shown times={times} onAgain={() => this.setState({ broken: false, times: times + 1 })} /> : children
  }
}

export const Stopped = ({ onAgain }: StoppedProps) => {
  const t = useTranslations('app.crashed')
  return (
    <Page>
      <EmptyState title={t('title')} action={<Button onPress={onAgain}>{t('again')}</Button>}>
        {t('about')}
      </EmptyState>
    </Page>
  )
}
