import { Table } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

/** A column: `cell` draws it, `isNumber` sets it right with tabular figures, `isHead` makes it the row's own name. */
export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
  isHead?: boolean
  sort?: { direction: 'ascending' | 'descending' | 'none'; onSort: () => void }
}

type Props<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  isSelected?: (row: Row) => boolean
  foot?: ReactNode
}

/** A table by the house's rules: hairlines, numbers right, and on the phone each row as a block with labels, without what says «–». */
export function DataTable<Row>({ caption, columns, rows, keyOf, isSelected, foot }: Props<Row>) {
  return (
    <Table className="stk" data-size="sm">
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell
              key={column.key}
              className={column.isNumber ? 'r' : undefined}
              {...(column.sort ? { sort: column.sort.direction, onClick: column.sort.onSort } : {})}
            >
              {column.title || <span className="ds-sr-only">{column.key}</span>}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={keyOf(row)} data-row="" {...(isSelected?.(row) ? { 'aria-selected': true } : {})}>
            {columns.map((column) => (
              <DataCell key={column.key} column={column} row={row} />
            ))}
          </Table.Row>
        ))}
      </Table.Body>
      {foot && <Table.Foot>{foot}</Table.Foot>}
    </Table>
  )
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isHead) return <th scope="row">{column.cell(row)}</th>
  const label = column.title ? { 'data-l': column.title } : {}
  const content = column.cell(row)
  const none = content === '–' ? { 'data-none': '' } : {}
  return (
    <Table.Cell className={column.isNumber ? 'r' : undefined} {...label} {...none}>
      {content}
    </Table.Cell>
  )
}
