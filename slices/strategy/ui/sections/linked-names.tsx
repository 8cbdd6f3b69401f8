import type { LinkKind } from '../../rules/fields.ts'
import { ElementText } from '../element-text.tsx'
import type { Whole } from '../whole.ts'

/** The names of what an element points at in one way, or of what points at it. */
export function LinkedNames(props: { whole: Whole; kind: LinkKind; from?: string; to?: string }) {
  const { whole, kind, from, to } = props
  const found = whole.links
    .filter((link) => link.kind === kind && (from ? link.from === from : link.to === to))
    .flatMap((link) => whole.byKey.get(from ? link.to : link.from) ?? [])
  if (found.length === 0) return null
  return (
    <ul>
      {found.map((one) => (
        <li key={one.key}>
          <ElementText of={one} />
        </li>
      ))}
    </ul>
  )
}
