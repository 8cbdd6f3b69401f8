import { useTranslation } from 'react-i18next'
import { LINK_KINDS } from '../rules/fields.ts'
import { ElementLink } from './element-link.tsx'
import type { ElementView } from './strategy-data.ts'
import type { Whole } from './whole.ts'

/** What an element points at, and what points at it, each under the word for how. */
export function ElementLinks({ whole, element }: { whole: Whole; element: ElementView }) {
  const { t } = useTranslation('strategy')
  const ends = [
    { words: 'details.to', far: 'to', near: 'from' },
    { words: 'details.from', far: 'from', near: 'to' },
  ] as const
  return ends.map(({ words, far, near }) => {
    const links = whole.links.filter((link) => link[near] === element.key)
    if (links.length === 0) return null
    return (
      <section key={far}>
        <h3 className="v-meta">{t(words)}</h3>
        <dl className="v-kv v-str-links">
          {LINK_KINDS.map((kind) => {
            const found = links.filter((link) => link.kind === kind).flatMap((link) => whole.byKey.get(link[far]) ?? [])
            if (found.length === 0) return null
            return (
              <div key={kind}>
                <dt>{t(`link.${kind}`)}</dt>
                {found.map((one) => (
                  <dd key={one.key}>
                    <ElementLink of={one} />
                  </dd>
                ))}
              </div>
            )
          })}
        </dl>
      </section>
    )
  })
}
