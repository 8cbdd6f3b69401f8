import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askedShape, NOBODY_ASKED } from '../../approval/index.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { changeDefinition, retireIndicator, setAim } from '../actions/keep-indicator.ts'
import { askToGive, letOut, shutSeries } from '../actions/open-series.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewRegister } from '../actions/view-register.ts'
import { seriesCsv } from '../rules/series-csv.ts'
import * as shape from './measure-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const params = shape.keyParams
const done = { 204: z.null() }

/** The register of indicators. */
export function registerIndicatorRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/indicators',
    {
      config: reads,
      schema: { tags, summary: 'Every indicator with its latest value', response: { 200: shape.registerView } },
    },
    async (request) => viewRegister(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/indicators/:key',
    {
      config: reads,
      schema: { tags, summary: 'One indicator with its whole history', params, response: { 200: shape.indicatorView } },
    },
    async (request) => viewIndicator(varde, callerOf(request), request.params.key),
  )
  web.get(
    '/api/measure/indicators/:key/series.csv',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The series as CSV, each value with its interval and source',
        params,
        produces: ['text/csv'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const view = await viewIndicator(varde, callerOf(request), request.params.key)
      void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${view.key}.csv"`)
      return `\ufeff${seriesCsv(view)}`
    },
  )
  web.post(
    '/api/measure/indicators',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Adds an indicator; advertising value is refused',
        body: z.object({ definition: shape.definitionInput, aim: shape.aimInput }),
        response: { 201: z.object({ key: z.string() }) },
      },
    },
    async (request, reply) => {
      const { definition, aim } = request.body
      const key = await addIndicator(varde, callerOf(request), { definition: shape.definitionOfInput(definition), aim })
      return reply.status(201).send({ key })
    },
  )
  web.put(
    '/api/measure/indicators/:key/open',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Asks for the series to be given away to everyone; somebody else says yes. Or stops, at once',
        params,
        body: z.object({ isOpen: z.boolean() }),
        response: { 200: askedShape },
      },
    },
    async (request) => {
      const [caller, { key }] = [callerOf(request), request.params]
      if (request.body.isOpen) return askToGive(varde, caller, key)
      await shutSeries(varde, caller, key)
      return NOBODY_ASKED
    },
  )
  web.post(
    '/api/measure/indicators/:key/let-out',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Lets the values of an open series out as they stand; 409 when others wait than those that were read',
        params,
        body: shape.letOutInput,
        response: done,
      },
    },
    async (request, reply) => {
      await letOut(varde, callerOf(request), request.params.key, request.body.print)
      return reply.status(204).send(null)
    },
  )
  web.put(
    '/api/measure/indicators/:key/definition',
    {
      config: writes,
      schema: {
        tags,
        summary:
          'Says anew what is measured and how; breaks the series where the numbers become another thing. Where everyone reads it, somebody else says yes',
        params,
        body: z.object({
          revision: shape.revision,
          reason: shape.reasonText.default(''),
          definition: shape.definitionInput,
        }),
        response: { 200: askedShape },
      },
    },
    async (request) => {
      const { definition, ...rest } = request.body
      const changed = { ...rest, definition: shape.definitionOfInput(definition) }
      return changeDefinition(varde, callerOf(request), request.params.key, changed)
    },
  )
  web.put(
    '/api/measure/indicators/:key/aim',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Sets target, baseline, rhythm, unit and what it serves',
        params,
        body: z.object({ revision: shape.revision, aim: shape.aimInput }),
        response: done,
      },
    },
    async (request, reply) => {
      await setAim(varde, callerOf(request), request.params.key, request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/indicators/:key/retire',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Ends an indicator; its history stays',
        params,
        body: z.object({ reason: shape.reasonText.min(1) }),
        response: done,
      },
    },
    async (request, reply) => {
      await retireIndicator(varde, callerOf(request), request.params.key, request.body)
      return reply.status(204).send(null)
    },
  )
}
