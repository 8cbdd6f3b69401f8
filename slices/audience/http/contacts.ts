import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { contactFacts } from '../actions/contact-facts.ts'
import { eraseContact } from '../actions/erase-contact.ts'
import { exportContacts } from '../actions/export-contacts.ts'
import { saveContact } from '../actions/save-contact.ts'
import { seeContact, seesUnionOffice } from '../actions/see-contact.ts'
import { suppressContact } from '../actions/suppress-contact.ts'
import { CONTACTS_A_PAGE, SUPPRESSION_REASONS, type SuppressionReason } from '../rules/contact.ts'
import { maySeeContacts, mayTend } from '../rules/may.ts'
import { type FoundContact, searchContacts, type WholeContact } from '../store/contacts.ts'
import { contactList, contactQuery, contactToSave, contactWhole, made } from './audience-shapes.ts'
import { requireThat } from './require-that.ts'

const params = z.object({ id: z.string() })
/** The address book is read by a person: it has no scope, and so no token opens it. */
const READ = { access: 'signed-in', consequence: 'read' } as const
/** Who gets words is power: a crisis's first words go at once to whoever stands here. */
const POWER = { access: 'signed-in', consequence: 'power', scope: 'audience:write', right: 'audience.tend' } as const

export function registerContacts(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: POWER, tags: ['audience'] })
  web.get(
    '/api/audience/contacts',
    {
      config: READ,
      schema: {
        tags: ['audience'],
        summary: 'Search contacts',
        querystring: contactQuery,
        response: { 200: contactList },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      requireThat(maySeeContacts(caller))
      const { page, suppressed, ...search } = request.query
      const found = await searchContacts(varde.db, {
        ...search,
        suppressed: suppressed === 'yes',
        hideUnionPersons: !(await seesUnionOffice(varde, caller)),
        limit: CONTACTS_A_PAGE,
        offset: (page - 1) * CONTACTS_A_PAGE,
      })
      const abilities = mayTend(caller) ? ['edit', 'import', 'export'] : []
      return { total: found.total, pageSize: CONTACTS_A_PAGE, contacts: found.contacts.map(rowOf), abilities }
    },
  )
  web.get(
    '/api/audience/contacts/:id',
    {
      config: READ,
      schema: {
        tags: ['audience'],
        summary: 'One contact',
        params,
        response: { 200: contactWhole },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const abilities = mayTend(caller) ? ['edit', 'suppress', 'erase'] : []
      return { ...wholeOf(await seeContact(varde, caller, request.params.id)), abilities }
    },
  )
  web.post(
    '/api/audience/contacts',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: { tags: ['audience'], summary: 'Add a contact', body: contactToSave, response: { 201: made } },
    },
    async (request, reply) => reply.status(201).send({ id: await saveContact(varde, callerOf(request), request.body) }),
  )
  web.put(
    '/api/audience/contacts/:id',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: { tags: ['audience'], summary: 'Change a contact', params, body: contactToSave, response: { 200: made } },
    },
    async (request) => ({
      id: await saveContact(varde, callerOf(request), { ...request.body, id: request.params.id }),
    }),
  )
  act(
    'POST',
    '/api/audience/contacts/:id/suppression',
    {
      summary: 'Leave a contact out of every dispatch, or let it in again',
      params,
      body: z.object({
        reason: z.enum(SUPPRESSION_REASONS).nullable(),
        why: z
          .string()
          .trim()
          .max(1000)
          .optional()
          .describe('Why it is let in again; needed where they asked to be out'),
      }),
    },
    (caller, { params, body }) => suppressContact(varde, caller, { contactId: params.id, ...body }),
  )
  act(
    'DELETE',
    '/api/audience/contacts/:id',
    {
      summary: 'Erase a contact for good; the log keeps that it happened',
      params,
      query: z.object({
        reason: z.enum(['asked-by-person', 'no-longer-relevant']).default('no-longer-relevant'),
      }),
    },
    (caller, { params, query }) => eraseContact(varde, caller, { contactId: params.id, reason: query.reason }),
  )
  web.post(
    '/api/audience/export',
    {
      config: { ...POWER, consequence: 'take-out' },
      schema: {
        tags: ['audience'],
        summary: 'Contacts as CSV or XLSX; noted in the log',
        body: z.object({ format: z.enum(['csv', 'xlsx']), group: z.string().optional() }),
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const file = await exportContacts(varde, callerOf(request), request.body)
      const type =
        request.body.format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return reply
        .header('content-disposition', `attachment; filename="varde-kontakter.${request.body.format}"`)
        .header('cache-control', 'no-store')
        .type(type)
        .serializer((payload) => payload as string)
        .send(file)
    },
  )
}

export const rowOf = (contact: FoundContact) => ({
  ...contactFacts(contact),
  suppressedReason: contact.suppressed_reason,
  isDemo: contact.is_demo,
  groupKeys: contact.group_keys,
  email: contact.protected ? null : contact.email,
  sms: contact.protected ? null : contact.sms,
  preferred: contact.preferred,
})

const wholeOf = ({ contact, points, groups }: WholeContact) => ({
  ...contactFacts(contact),
  evidence: contact.evidence,
  groupKeys: groups,
  points: points.map(({ id, channel, address, preferred, suppressed_reason }) => ({
    id,
    channel,
    address,
    preferred,
    suppressedReason: suppressed_reason as SuppressionReason | null,
  })),
  suppressedReason: contact.suppressed_reason,
  isDemo: contact.is_demo,
  createdAt: contact.created_at.toISOString(),
  updatedAt: contact.updated_at.toISOString(),
  lastUsedAt: contact.last_used_at?.toISOString() ?? null,
  reviewedAt: contact.reviewed_at?.toISOString() ?? null,
})
