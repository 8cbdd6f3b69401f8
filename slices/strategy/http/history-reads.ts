import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ViewedDifference, viewComparison } from '../actions/compare-editions.ts'
import { keyShape } from '../actions/pack-files.ts'
import { type HistoryEntry, viewHistory } from '../actions/view-history.ts'
import { findOnDay } from '../actions/view-strategy.ts'
import { comparisonQuery, comparisonView, historyView } from './draft-shapes.ts'
import { editionElements } from './edition-elements.ts'
import { elementList, elementQuery } from './strategy-shapes.ts'
import { editionWire } from './wire.ts'

const config = { access: 'signed-in', consequence: 'read', scope: 'strategy:read' } as const
const tags = ['strategy']

export function registerHistoryReads(web: Web, varde: Varde): void {
  web.get(
    '/api/strategy/on/:day',
    {
      config,
      schema: {
        tags,
        summary: 'The strategy as it held on a day, past or coming',
        params: z.object({ day: z.iso.date() }),
        querystring: elementQuery,
        response: { 200: elementList },
      },
    },
    async (request) => {
      const edition = await findOnDay(varde, request.params.day)
      return editionElements(varde, callerOf(request), edition, request.query.kind)
    },
  )
  web.get(
    '/api/strategy/compare',
    {
      config,
      schema: {
        tags,
        summary: 'What differs between two editions, field by field; an id may be in-force or draft',
        querystring: comparisonQuery,
        response: { 200: comparisonView },
      },
    },
    async (request) => {
      const { from, to, differences } = await viewComparison(varde, request.query)
      return { from: editionWire(from), to: editionWire(to), differences: differences.map(differenceWire) }
    },
  )
  web.get(
    '/api/strategy/elements/:key/history',
    {
      config,
      schema: {
        tags,
        summary: 'What was done to an element through all editions, newest first',
        params: z.object({ key: keyShape }),
        response: { 200: historyView },
      },
    },
    async (request) => {
      const { key } = request.params
      return { key, entries: (await viewHistory(varde, key)).map(entryWire) }
    },
  )
}

function differenceWire({ key, state, before, after, fields, why, pointedAtBy }: ViewedDifference) {
  const shown = (after ?? before)!
  return {
    key,
    kind: shown.kind,
    state,
    title: shown.texts.nb.title,
    fields,
    why: why.map((one) => ({ ...one, at: one.at.toISOString() })),
    pointedAtBy,
  }
}

const entryWire = ({ edition, at, ...entry }: HistoryEntry) => ({
  ...entry,
  at: at.toISOString(),
  edition: { id: edition.id, number: edition.number, title: edition.title, state: edition.state },
})
