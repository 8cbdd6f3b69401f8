import { csvCell } from '../../../kit/kernel/csv-cell.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../rules/day.ts'
import { UNIT_COLUMNS, unitCells } from '../rules/unit-table.ts'
import { unitsAt } from '../store/units.ts'

/** All units of today as CSV that can be imported again: semicolons and a byte-order mark, so that Excel reads æ, ø and å. */
export async function exportUnits(varde: Varde): Promise<string> {
  const units = await unitsAt(varde.db, dayOf(varde.now()))
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const lines = units.map((unit) => {
    const cells = unitCells(unit, (id) => names.get(id) ?? '')
    return UNIT_COLUMNS.map((column) => quoted(cells[column])).join(';')
  })
  return `\ufeff${[UNIT_COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`
}

/** Telephone numbers are no formulas, and come back as they are. */
const quoted = (cell: string): string => (/^\+[\d ]+$/.test(cell) ? cell : csvCell(cell))
