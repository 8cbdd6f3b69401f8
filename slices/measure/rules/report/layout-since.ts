import { columnsOf, figureCell, row, said } from './laid-cells.ts'
import type { LaidCell, LaidPart, Making } from './laid-part.ts'
import type { Since, SinceLine } from './report-figure.ts'

/** What has moved since the report before: first how much of it is sure, then each new number beside what it was. */
export function sinceParts({ before, lines }: Since, making: Making): LaidPart[] {
  const { t, date } = making.speech
  const { name, changed } = making.words
  if (!before) return [said(t('report:since.first'))]
  if (lines.length === 0) return [said(t('report:since.nothing', { title: before.title }))]
  const fresh = lines.filter(({ why }) => why !== 'same')
  const moved = lines.filter(({ difference }) => difference?.carries).length
  const same = lines.length - fresh.length
  // What it was stands in the report before, and opens there.
  const beforeCell = (line: SinceLine): LaidCell => {
    const cell = figureCell(line.before, `${nameOf(line)}, ${t('report:since.before')}`, { ...making, revisions: {} })
    return { ...cell, opens: cell.opens && { ...cell.opens, report: { id: before.id, number: before.number } } }
  }
  const nameOf = ({ of, names }: SinceLine) => (of === 'indicator' ? name(names) : t(`report:since.${of}`))
  const told = fresh.length === 0 ? t('report:since.none') : t('report:since.moved', { count: moved, of: fresh.length })
  const table: LaidPart = {
    kind: 'table',
    caption: t('report:block.since.title'),
    columns: columnsOf([
      [t('report:since.what'), false],
      [t('report:since.before'), true],
      [t('report:since.now'), true],
      [t('report:since.difference'), false],
    ]),
    rows: fresh.map((line) =>
      row(
        [
          nameOf(line),
          beforeCell(line),
          figureCell(line.now, `${nameOf(line)}, ${t('report:since.now')}`, making),
          line.why === 'tested' ? changed(line.difference, line.now) : t(`report:since.why.${line.why}`),
        ],
        line.of === 'indicator',
      ),
    ),
  }
  return [
    said(same > 0 ? `${told} ${t('report:since.same', { count: same })}` : told),
    ...(fresh.length > 0 ? [table] : []),
    said(t('report:since.about')),
    {
      kind: 'source',
      text: t('report:since.source', { title: before.title, number: before.number, on: date(before.at) }),
    },
    { kind: 'link', text: t('report:since.open'), path: `/maling/rapporter/${before.id}/${before.number}` },
  ]
}
