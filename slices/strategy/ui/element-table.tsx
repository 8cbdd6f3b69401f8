import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import type { Placed } from '../rules/tree.ts'
import { ElementFact } from './element-facts.tsx'
import { ElementText } from './element-text.tsx'
import { Marks } from './marks.tsx'
import type { ElementView } from './strategy-data.ts'
import type { Whole } from './whole.ts'

export type ElementRow = Placed<ElementView>
export const flat = (elements: readonly ElementView[]): ElementRow[] =>
  elements.map((element) => ({ element, depth: 0 }))

type Props = {
  whole: Whole
  title: string
  rows: readonly ElementRow[]
  /** Names of facts that have a column each. */
  facts?: readonly string[]
  /** Texts that have a column each; `text` when nothing else is asked for. */
  texts?: readonly string[]
  more?: Column<ElementRow>[]
  chosen?: string | null
}

/**
 * The same as the drawing, as a table: what each element is called, says and is, and what one should know about it. On a telephone, where
 * the drawing has come before it, a line that opens.
 */
export function ElementTable({ whole, title, rows, facts = [], texts = ['text'], more = [], chosen }: Props) {
  const { t } = useTranslation('strategy')
  const id = useId()
  const hasMarks = rows.some(({ element }) => element.standing !== 'source' || element.warnings.length > 0)
  const columns: Column<ElementRow>[] = [
    {
      key: 'name',
      title: t('column.name'),
      isHead: true,
      cell: ({ element, depth }) => (
        <span className="v-str-deep" style={{ '--depth': depth } as React.CSSProperties}>
          <ElementText of={element} />
        </span>
      ),
    },
    ...texts
      .filter((field) => rows.some(({ element }) => element.texts.nb[field]))
      .map((field) => ({
        key: field,
        title: t(field === 'text' ? 'column.text' : `text.${field}`),
        cell: ({ element }: ElementRow) => <ElementText of={element} field={field} />,
      })),
    ...facts.map((name) => ({
      key: name,
      title: t(`field.${name}`),
      cell: ({ element }: ElementRow) => <ElementFact whole={whole} element={element} name={name} />,
    })),
    ...more,
  ]
  const marks: Column<ElementRow> = {
    key: 'marks',
    title: t('column.marks'),
    cell: ({ element }) => <Marks of={element} />,
  }
  return (
    <FoldedPart id={id} className="v-str-table" title={title} says={t('table.count', { count: rows.length })}>
      <DataTable
        caption={title}
        rows={rows}
        keyOf={(row) => row.element.key}
        isSelected={(row) => row.element.key === chosen}
        columns={hasMarks ? [...columns, marks] : columns}
      />
    </FoldedPart>
  )
}
