import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addPerson } from '../actions/add-person.ts'
import { changePerson } from '../actions/change-person.ts'
import { closePerson } from '../actions/close-person.ts'
import { endAbsence } from '../actions/end-absence.ts'
import { endDuty } from '../actions/end-duty.ts'
import { listPeople } from '../actions/list-people.ts'
import { type AbsencePort, registerAbsence } from '../actions/register-absence.ts'
import { setDuty } from '../actions/set-duty.ts'
import { dayOf } from '../rules/day.ts'
import { comingAbsences } from '../store/absences.ts'
import { findColleagues, firstHits } from '../store/directory.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']
const read = { access: 'signed-in', consequence: 'read', scope: 'organisation:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'organisation:write' } as const

export function registerPeople(web: Web, varde: Varde, emptiedBy: AbsencePort): void {
  web.get(
    '/api/units/:id/people',
    {
      config: read,
      schema: {
        tags,
        summary: 'The people of a unit, for those who look after it',
        params: shape.byId,
        querystring: shape.peopleQuery,
        response: { 200: shape.peoplePage },
      },
    },
    (request) => listPeople(varde, callerOf(request), { unitId: request.params.id, ...request.query }),
  )
  web.get(
    '/api/colleagues',
    {
      config: read,
      schema: {
        tags,
        summary: 'Colleagues by name or unit, for choosing one: as many as are shown, and how many fit',
        querystring: z.object({ search: z.string().trim().min(2).max(100) }),
        response: { 200: shape.colleagues },
      },
    },
    async (request) => firstHits(await findColleagues(varde.db, request.query.search, dayOf(varde.now()))),
  )
  web.post(
    '/api/people',
    {
      config: { ...write, consequence: 'power', right: 'organisation.edit-people', quotedText: 'all' },
      schema: { tags, summary: 'Add a person', body: shape.newPerson, response: { 200: shape.made } },
    },
    async (request) => ({ id: await addPerson(varde, callerOf(request), request.body) }),
  )
  web.patch(
    '/api/people/:id',
    {
      config: { ...write, consequence: 'power', right: 'organisation.edit-people', quotedText: 'all' },
      schema: {
        tags,
        summary: 'Change a person; what is left out stays as it is',
        params: shape.byId,
        body: shape.personChange,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await changePerson(varde, callerOf(request), request.params.id, request.body)
      return { done: true as const }
    },
  )
  web.post(
    '/api/people/:id/close',
    {
      config: { ...write, consequence: 'power', right: 'organisation.edit-people' },
      schema: {
        tags,
        summary: 'The person leaves today: duties end, and the data is erased when its time is over',
        params: shape.byId,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await closePerson(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
  registerDuties(web, varde)
  registerAbsences(web, varde, emptiedBy)
}

function registerDuties(web: Web, varde: Varde): void {
  web.post(
    '/api/duties',
    {
      config: { ...write, consequence: 'power', right: 'organisation.set-duties' },
      schema: {
        tags,
        summary: 'Set a person to do a duty in a unit',
        body: shape.newDuty,
        response: { 200: shape.made },
      },
    },
    async (request) => ({ id: await setDuty(varde, callerOf(request), request.body) }),
  )
  web.post(
    '/api/duties/:id/end',
    {
      config: { ...write, consequence: 'power', right: 'organisation.set-duties' },
      schema: { tags, summary: 'End a duty today', params: shape.byId, response: { 200: shape.done } },
    },
    async (request) => {
      await endDuty(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
}

function registerAbsences(web: Web, varde: Varde, emptiedBy: AbsencePort): void {
  web.get(
    '/api/absences/mine',
    {
      config: read,
      schema: {
        tags,
        summary: 'My absences that are under way or ahead',
        response: { 200: z.object({ absences: z.array(shape.absence) }) },
      },
    },
    async (request) => ({
      absences: await comingAbsences(varde.db, { personId: callerOf(request).id }, varde.now()),
    }),
  )
  web.post(
    '/api/absences',
    {
      config: { ...write, consequence: 'power', right: 'standing' },
      schema: {
        tags,
        summary: 'Register that somebody is away, and who stands in; never why',
        body: shape.newAbsence,
        response: { 200: shape.made },
      },
    },
    async (request) => ({ id: await registerAbsence(varde, callerOf(request), request.body, emptiedBy) }),
  )
  web.post(
    '/api/absences/:id/end',
    {
      config: { ...write, consequence: 'power', right: 'standing' },
      schema: { tags, summary: 'The person is back', params: shape.byId, response: { 200: shape.done } },
    },
    async (request) => {
      await endAbsence(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
}
