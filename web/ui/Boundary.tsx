import { Component, type ReactNode } from 'react'
import { Refused } from './Refused.tsx'

type Props = { readonly children: ReactNode }

/** Catches what a page throws, a chunk that did not arrive included. Only a class can. */
export class Boundary extends Component<Props, { thrown?: unknown }> {
  override state: { thrown?: unknown } = {}

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown }
  }

  override render() {
    if (!('thrown' in this.state)) return this.props.children
    return <Refused problem={this.state.thrown} retry={() => location.reload()} />
  }
}
