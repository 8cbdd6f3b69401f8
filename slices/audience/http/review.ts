import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { contactsToReview, reviewContacts } from '../actions/review-contacts.ts'
import { reviewBody, reviewList, reviewQuery } from './audience-shapes.ts'
import { rowOf } from './contacts.ts'

export function registerReview(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'audience:write', right: 'audience.tend' },
    tags: ['audience'],
  })
  web.get(
    '/api/audience/review',
    {
      // The address book is a person's to read.
      config: { access: 'signed-in', consequence: 'read' },
      schema: {
        tags: ['audience'],
        summary: 'Contacts that nobody has used for as long as they may be kept without a new look',
        querystring: reviewQuery,
        response: { 200: reviewList },
      },
    },
    async (request) => {
      const found = await contactsToReview(varde, callerOf(request), request.query.page)
      return {
        before: found.before?.toISOString() ?? null,
        total: found.total,
        pageSize: found.pageSize,
        contacts: found.contacts.map((contact) => ({
          ...rowOf(contact),
          createdAt: contact.created_at.toISOString(),
          lastUsedAt: contact.last_used_at?.toISOString() ?? null,
          reviewedAt: contact.reviewed_at?.toISOString() ?? null,
        })),
      }
    },
  )
  act(
    'POST',
    '/api/audience/review',
    {
      consequence: 'power',
      right: 'audience.tend',
      summary: 'Keep contacts after a look, or erase them for good',
      body: reviewBody,
    },
    (caller, { body }) => reviewContacts(varde, caller, body),
  )
}
