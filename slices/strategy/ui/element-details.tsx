import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { KINDS } from '../rules/kinds.ts'
import { childrenOf } from '../rules/tree.ts'
import { useDetailsSlot } from './details-slot.ts'
import { EditButton } from './edit-button.tsx'
import { ElementFacts } from './element-facts.tsx'
import { ElementLink } from './element-link.tsx'
import { ElementLinks } from './element-links.tsx'
import { ElementSources } from './element-sources.tsx'
import { ElementText } from './element-text.tsx'
import { ElementHistory } from './history/element-history.tsx'
import { Marks } from './marks.tsx'
import { OrderButtons } from './order-buttons.tsx'
import type { ElementView } from './strategy-data.ts'
import type { Whole } from './whole.ts'

type Props = {
  whole: Whole
  chosen: string | null
  /** Facts that the section tells in its own way. */
  skip?: readonly string[] | undefined
}

/** All there is to say about the chosen element: its texts, facts, sources, and what it hangs together with. */
export function ElementDetails({ whole, chosen, skip }: Props) {
  const { t } = useTranslation('strategy')
  const added = useDetailsSlot()
  const element = chosen === null ? undefined : whole.byKey.get(chosen)
  if (!element)
    return (
      <aside className="v-str-details" aria-label={t('details')}>
        <Empty title={t('details.none')} text={t('details.none.about')} />
      </aside>
    )
  const parent = element.parentKey ? whole.byKey.get(element.parentKey) : undefined
  const below = childrenOf(whole.elements, element.key)
  return (
    <aside className="v-str-details" aria-label={t('details')}>
      <div className="v-sec">
        <h2>{t(`kind.${element.kind}`)}</h2>
        <Marks of={element} />
      </div>
      <p className="v-h3">
        <ElementText of={element} />
      </p>
      {['text', ...(KINDS[element.kind].texts ?? [])].map((field) => (
        <Paragraph key={field} element={element} field={field} />
      ))}
      <ElementFacts whole={whole} element={element} skip={skip ?? []} />
      <ElementSources whole={whole} keys={element.sources} />
      {parent && (
        <>
          <h3 className="v-meta">{t('details.under')}</h3>
          <p>
            <ElementLink of={parent} />
          </p>
        </>
      )}
      {below.length > 0 && (
        <>
          <h3 className="v-meta">{t('details.children')}</h3>
          <ul className="v-str-list">
            {below.map((one) => (
              <li key={one.key}>
                <ElementLink of={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ElementLinks whole={whole} element={element} />
      {added(element, whole.edition)}
      <EditButton key={element.key} whole={whole} element={element} />
      <OrderButtons whole={whole} element={element} />
      <ElementHistory key={`history ${element.key}`} whole={whole} element={element} />
    </aside>
  )
}

function Paragraph({ element, field }: { element: ElementView; field: string }) {
  const { t } = useTranslation('strategy')
  if (!element.texts.nb[field] && !(field === 'text' && element.texts.nb.ours)) return null
  return (
    <>
      {field !== 'text' && <h3 className="v-meta">{t(`text.${field}`)}</h3>}
      <p className="v-say v-str-say">
        <ElementText of={element} field={field} />
      </p>
    </>
  )
}
