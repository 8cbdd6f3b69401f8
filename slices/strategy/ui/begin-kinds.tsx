import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import type { ElementContent } from '../rules/element.ts'
import type { ElementKind } from '../rules/element-kind.ts'
import { KINDS } from '../rules/kinds.ts'
import { AddButton, addableOf } from './add-button.tsx'
import { ElementText } from './element-text.tsx'
import type { Whole } from './whole.ts'

/** Each kind with an example of the blank pack and two ways to begin: an empty form, or the example in the form. */
export function BeginKinds({ whole, kinds }: { whole: Whole; kinds: readonly ElementKind[] }) {
  const query = useQuery({
    queryKey: ['strategy', 'examples'],
    queryFn: () => read(api.GET('/api/strategy/examples')),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const examples = (query.data?.examples ?? []) as ElementContent[]
  const addable = addableOf(whole, kinds)
  if (addable.length === 0) return null
  return (
    <ul className="v-rows v-begin">
      {addable.map((kind) => {
        const example = examples.find((one) => one.kind === kind && !whole.byKey.has(one.key))
        return (
          <li key={kind}>
            {example && <Example example={example} />}
            <div className="v-btns">
              <AddButton whole={whole} kind={kind} />
              {example && <AddButton whole={whole} kind={kind} example={example} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** What an element may look like: its texts, and what has been chosen for it. */
function Example({ example }: { example: ElementContent }) {
  const { t } = useTranslation('strategy')
  const { kind, data, texts } = example
  const choices = Object.entries(KINDS[kind].data ?? {}).flatMap(([name, field]) => {
    const value = data[name]
    return field.type === 'choice' && value ? [`${t(`fact.${name}`)}: ${t(`value.${name}.${String(value)}`)}`] : []
  })
  const fields = ['text', ...(KINDS[kind].texts ?? [])].filter(
    (name) => texts.nb[name] || (name === 'text' && texts.nb.ours),
  )
  return (
    <figure className="v-begin__example">
      <figcaption className="v-meta">{t('setup.example', { kind: t(`kind.${kind}`) })}</figcaption>
      <p className="v-say v-str-say">
        <ElementText of={example} />
      </p>
      {fields.map((name) => (
        <p key={name} className="v-body2">
          {name !== 'text' && `${t(`text.${name}`)}: `}
          <ElementText of={example} field={name} />
        </p>
      ))}
      {choices.length > 0 && <p className="v-meta">{choices.join(' · ')}</p>}
    </figure>
  )
}
