import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Field } from '../rules/fields.ts'
import { KINDS } from '../rules/kinds.ts'
import { saidIn } from '../rules/said.ts'
import { ElementText } from './element-text.tsx'
import type { ElementView } from './strategy-data.ts'
import type { Whole } from './whole.ts'

/** The facts of an element, each with its name. One that is not said is told as such, never guessed. */
export function ElementFacts({ whole, element, skip = [] }: Props) {
  const { t } = useTranslation('strategy')
  const fields = Object.entries(KINDS[element.kind].data ?? {}).filter(([name]) => !skip.includes(name))
  if (fields.length === 0) return null
  return (
    <dl className="v-kv v-str-facts">
      {fields.map(([name, field]) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd>
            <Fact whole={whole} element={element} name={name} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Props = { whole: Whole; element: ElementView; skip?: readonly string[] }

/** One fact of an element, in words. */
export function ElementFact({ whole, element, name }: { whole: Whole; element: ElementView; name: string }) {
  const field = KINDS[element.kind].data?.[name]
  return field ? <Fact whole={whole} element={element} name={name} field={field} /> : null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

type FactProps = { whole: Whole; element: ElementView; name: string; field: Field }

function Fact({ whole, element, name, field }: FactProps): ReactNode {
  const { t, i18n } = useTranslation('strategy')
  const { date, count } = useFormats()
  const value = element.data[name]
  if (value === null || value === undefined) return <Unsaid of={element} />
  if (field.type === 'choice' || field.type === 'whole')
    return t(`value.${name}.${String(value)}`, { defaultValue: String(value) })
  if (field.type === 'day' || (field.type === 'period' && DAY.test(String(value)))) return date(String(value))
  if (field.type === 'number') return count(Number(value))
  if (field.type === 'words') return (value as string[]).map((word) => t(`value.${name}.${word}`, word)).join(', ')
  if (field.type === 'address')
    return (
      <a className="v-link" href={String(value)} rel="noreferrer">
        {String(value)}
      </a>
    )
  if (field.type === 'texts') {
    const said = saidIn(asTexts(value), 'title', i18n.language)
    return said && <span lang={said.language}>{said.text}</span>
  }
  const target = field.type === 'key' ? whole.byKey.get(String(value)) : undefined
  return target ? <ElementText of={target} /> : <span lang="nb">{String(value)}</span>
}

/** A text per language, as the texts of an element are kept. */
const asTexts = (value: unknown) =>
  Object.fromEntries(
    Object.entries(value as Record<string, string>).map(([language, title]) => [language, { title }]),
  ) as ElementView['texts']

/** What nobody has said: the source leaves it open, or we have not filled it in. */
export function Unsaid({ of }: { of: Pick<ElementView, 'standing'> }) {
  const { t } = useTranslation('strategy')
  const isOurs = of.standing === 'own' || of.standing === 'demo'
  return <span className="v-str-mark">{t(isOurs ? 'mark.own.unsaid' : 'mark.not-in-source')}</span>
}
