import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listUnits } from '../../organisation/index.ts'
import { endRegistrationFor } from '../actions/end-registration.ts'
import { setHeadCount } from '../actions/set-head-count.ts'
import { mayLook, maySeeSubscribers, maySetHeads } from '../rules/may.ts'
import { populationOf } from '../rules/population.ts'
import { toldCounts, toldPlaces } from '../rules/small-counts.ts'
import { listHeadCounts, type StoredHeads } from '../store/head-counts.ts'
import { countSubscriptions, type SubscriptionCount, searchSubscriptions } from '../store/subscriptions.ts'
import { headCountBody, headCountList, subscriberCounts } from './audience-shapes.ts'
import { requireThat } from './require-that.ts'

/** The counts of one unit: those who count there see each, others no small ones. */
function toldHeads(rows: StoredHeads[], isOwn: boolean) {
  const counts = rows.map(({ language, heads }) => ({ language, count: heads }))
  const told = isOwn ? counts.map(({ language, count }) => ({ languages: [language], count })) : toldCounts(counts)
  const [{ unit_id: unitId, unitName, population, counted_on: countedOn, is_demo: isDemo }] = rows as [StoredHeads]
  return told.map(({ languages, count }) => ({
    ...{ unitId, unitName, population, languages, heads: count, countedOn, isDemo },
  }))
}

function toldSubscribers(counts: SubscriptionCount[]) {
  const placeOf = ({ unitId, topic }: SubscriptionCount) => unitId ?? topic ?? ''
  const places = new Map(counts.map((one) => [placeOf(one), one]))
  return toldPlaces(counts.map((one) => ({ ...one, place: placeOf(one) }))).map(({ place, languages, count }) => {
    const { unitId = null, unitName = null, topic = null } = places.get(place ?? '') ?? {}
    return { unitId, unitName, topic, languages, count }
  })
}

const READ = { access: 'signed-in', consequence: 'read', scope: 'audience:read' } as const

export function registerHeadCounts(web: Web, varde: Varde): void {
  const adminAct = actRoutes(web, { config: { access: 'administrator', consequence: 'write' }, tags: ['audience'] })
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'audience:write', right: 'audience.set-heads' },
    tags: ['audience'],
  })
  web.get(
    '/api/audience/head-counts',
    {
      config: READ,
      schema: {
        tags: ['audience'],
        summary: 'How many inmates and convicted persons per unit and language',
        response: { 200: headCountList },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      requireThat(mayLook(caller))
      const stored = Map.groupBy(await listHeadCounts(varde.db), (row) => `${row.unit_id} ${row.population}`)
      const counts = [...stored.values()].flatMap((rows) => toldHeads(rows, maySetHeads(caller, rows[0]!.unit_id)))
      const units = await listUnits(varde.db, { at: varde.now() })
      const mayCount = units.flatMap(({ id, name, kind }) => {
        const population = populationOf(kind)
        return population && maySetHeads(caller, id) ? [{ id, name, population }] : []
      })
      return { counts, mayCount }
    },
  )
  act(
    'PUT',
    '/api/audience/head-counts/:unitId',
    { summary: "Set a unit's counts of one population", params: z.object({ unitId: z.string() }), body: headCountBody },
    (caller, { params, body }) => setHeadCount(varde, caller, { unitId: params.unitId, ...body }),
  )
  web.get(
    '/api/audience/subscribers',
    {
      config: READ,
      schema: {
        tags: ['audience'],
        summary: 'How many relatives have registered, per unit or topic',
        response: { 200: subscriberCounts },
      },
    },
    async (request) => {
      requireThat(mayLook(callerOf(request)))
      return { counts: toldSubscribers(await countSubscriptions(varde.db)) }
    },
  )
  web.get(
    '/api/audience/subscribers/search',
    {
      config: { access: 'administrator', consequence: 'read' },
      schema: {
        tags: ['audience'],
        summary: 'Find a registration by address, to help somebody out of it',
        querystring: z.object({ text: z.string().trim().min(3).max(100) }),
        response: {
          200: z.object({
            found: z.array(
              z.object({
                id: z.string(),
                unitId: z.string().nullable(),
                topic: z.string().nullable(),
                channel: z.string(),
                address: z.string(),
                isConfirmed: z.boolean(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      requireThat(maySeeSubscribers(callerOf(request)))
      const rows = await searchSubscriptions(varde.db, request.query.text, 20)
      const found = rows.map(({ id, unit_id, topic, channel, address, confirmed_at }) => ({
        id,
        unitId: unit_id,
        topic,
        channel,
        address: address ?? '',
        isConfirmed: confirmed_at !== null,
      }))
      return { found }
    },
  )
  adminAct(
    'POST',
    '/api/audience/subscribers/:id/end',
    {
      consequence: 'power',
      right: 'access.administer',
      summary: 'End every registration of the address behind this one, for somebody who cannot find the way out',
      params: z.object({ id: z.string() }),
    },
    (caller, { params }) => endRegistrationFor(varde, caller, params.id),
  )
}
