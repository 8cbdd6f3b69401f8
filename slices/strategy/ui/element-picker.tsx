import { Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { ElementKind } from '../rules/element-kind.ts'
import { inTree } from '../rules/tree.ts'
import { SingleElement } from './single-element.tsx'
import { type EditionRef, type ElementView, titleOf, useElements } from './strategy-data.ts'

type Props = {
  kinds: readonly ElementKind[]
  /** Keys of the chosen elements. */
  value: readonly string[]
  onChange: (keys: string[]) => void
  label: string
  about?: string
  error?: string | undefined
  /** At most one may be chosen: a native list instead of boxes. */
  isSingle?: boolean
  edition?: EditionRef
}

/** Chooses elements of the strategy in force: boxes under a search field, or a native list where one is enough. */
export function ElementPicker(props: Props) {
  const { t } = useTranslation('strategy')
  const query = useElements(props.kinds, props.edition)
  return (
    <Loaded query={query} text={t('loading')}>
      {({ elements }) =>
        props.isSingle ? (
          <SingleElement {...props} elements={elements} />
        ) : (
          <ManyElements {...props} elements={elements} />
        )
      }
    </Loaded>
  )
}

const FEW = 8

function ManyElements({ value, onChange, label, about, error, elements }: Props & { elements: ElementView[] }) {
  const { t, i18n } = useTranslation('strategy')
  const [written, setWritten] = useState('')
  const wanted = written.trim().toLowerCase()
  const rows = inTree(elements).map((row) => ({ ...row, title: titleOf(row.element, i18n.language) }))
  const isShown = (title: string) => title.toLowerCase().includes(wanted)
  const pick = (key: string, isOn: boolean) =>
    onChange(rows.map(({ element }) => element.key).filter((one) => (one === key ? isOn : value.includes(one))))
  return (
    <Fieldset data-size="sm" className="v-pickers">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {about && <Fieldset.Description>{about}</Fieldset.Description>}
      {elements.length > FEW && (
        <TextField type="search" label={t('picker.search')} value={written} onWrite={setWritten} />
      )}
      <p className="v-meta" role="status">
        {t('picker.chosen', { count: value.length, total: elements.length })}
      </p>
      <div className="v-pickers__list">
        {rows
          .filter(({ element, title }) => value.includes(element.key) || isShown(title))
          .map(({ element, depth, title }) => (
            <Checkbox
              key={element.key}
              label={<span lang={i18n.language}>{title}</span>}
              value={element.key}
              checked={value.includes(element.key)}
              style={{ marginInlineStart: `${wanted ? 0 : depth * 1.5}rem` }}
              onChange={(event) => pick(element.key, event.target.checked)}
            />
          ))}
        {elements.length === 0 && <p className="v-muted">{t('picker.none')}</p>}
      </div>
      {error && (
        <p className="v-signal" role="alert">
          {error}
        </p>
      )}
    </Fieldset>
  )
}
