import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ContactPort } from '../actions/ask-contact.ts'
import { changeUnit } from '../actions/change-unit.ts'
import { closeUnit } from '../actions/close-unit.ts'
import { createUnit } from '../actions/create-unit.ts'
import { exportUnits } from '../actions/export-units.ts'
import { importUnits } from '../actions/import-units.ts'
import { viewUnit } from '../actions/view-unit.ts'
import { dayOf } from '../rules/day.ts'
import { isAdministrator } from '../rules/permission.ts'
import { headsPerUnit } from '../store/unit-use.ts'
import { unitsAt } from '../store/units.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']
const read = { access: 'signed-in', consequence: 'read', scope: 'organisation:read' } as const
/** A duty reaches what is below, and the open pages show units and their telephones. */
const power = {
  access: 'signed-in',
  consequence: 'power',
  scope: 'organisation:write',
  right: 'access.administer',
} as const

export function registerUnits(web: Web, varde: Varde, ask: ContactPort): void {
  web.get(
    '/api/units',
    {
      config: read,
      schema: {
        tags,
        summary: 'The units that exist on a day (today), as they were named and placed then',
        querystring: z.object({ at: shape.day.optional() }),
        response: { 200: shape.unitList },
      },
    },
    async (request) => {
      const at = request.query.at ?? dayOf(varde.now())
      const [units, heads] = await Promise.all([unitsAt(varde.db, at), headsPerUnit(varde.db, at)])
      const abilities = isAdministrator(callerOf(request)) ? (['create-unit', 'import-units'] as const) : []
      return {
        at,
        units: units.map((unit) => ({ ...unit, heads: heads.get(unit.id) ?? 0 })),
        abilities: [...abilities],
      }
    },
  )
  web.get(
    '/api/units/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'One unit: duties, absences, earlier names',
        params: shape.byId,
        response: { 200: shape.unitView },
      },
    },
    (request) => viewUnit(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/units',
    {
      config: { ...power, quotedText: 'all' },
      schema: {
        tags,
        summary: 'Add a unit; its telephone and address wait for a yes',
        body: shape.newUnit,
        response: { 200: shape.made },
      },
    },
    async (request) => ({ id: await createUnit(varde, callerOf(request), request.body, ask) }),
  )
  web.patch(
    '/api/units/:id',
    {
      config: { ...power, quotedText: 'all' },
      schema: {
        tags,
        summary:
          'Rename, move or change a unit from a day on; what held before is kept, and another telephone or address waits for a yes',
        params: shape.byId,
        body: shape.unitChange,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await changeUnit(varde, callerOf(request), request.params.id, request.body, ask)
      return { done: true as const }
    },
  )
  web.post(
    '/api/units/:id/close',
    {
      config: power,
      schema: {
        tags,
        summary: 'Close a unit from a day on; nothing is deleted',
        params: shape.byId,
        body: shape.closing,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await closeUnit(varde, callerOf(request), request.params.id, request.body)
      return { done: true as const }
    },
  )
  registerUnitFiles(web, varde, ask)
}

function registerUnitFiles(web: Web, varde: Varde, ask: ContactPort): void {
  web.post(
    '/api/units/import',
    {
      config: power,
      schema: {
        tags,
        summary: 'Compare a CSV file with the units there are; with "apply", write it in one transaction',
        body: shape.importRequest,
        response: { 200: shape.importResult },
      },
    },
    (request) =>
      importUnits(varde, callerOf(request), { ...request.body, bytes: Buffer.from(request.body.file, 'base64') }, ask),
  )
  web.get(
    '/api/units.csv',
    {
      config: read,
      schema: {
        tags,
        summary: 'All units of today as CSV that can be imported again',
        produces: ['text/csv'],
        response: { 200: z.string() },
      },
    },
    async (_request, reply) => {
      void reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="enheter.csv"')
      return exportUnits(varde)
    },
  )
}
