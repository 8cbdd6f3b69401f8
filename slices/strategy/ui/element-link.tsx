import { Link, useSearch } from '@tanstack/react-router'
import { ElementText } from './element-text.tsx'
import { PAGE_OF } from './section-of.ts'
import type { ElementView } from './strategy-data.ts'

/** The name of an element, which leads to where it is drawn, in the edition that is shown. */
export function ElementLink({ of, className = 'v-str-link' }: { of: ElementView; className?: string }) {
  const { utgave } = useSearch({ strict: false }) as { utgave?: string }
  return (
    <Link
      className={className}
      to={PAGE_OF[of.kind]}
      search={{ ...(utgave ? { utgave } : {}), valgt: of.key } as never}
      resetScroll
    >
      <ElementText of={of} />
    </Link>
  )
}
