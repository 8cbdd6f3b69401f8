import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addGroups } from '../actions/add-groups.ts'
import { answerGroup, removeGroup } from '../actions/answer-group.ts'
import type { SubjectDoors } from '../actions/subject-door.ts'
import { viewAnalysis } from '../actions/view-analysis.ts'
import { analysisView, answer, groupKeys, subject as params } from './analysis-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'cases:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'cases:write', right: 'standing' } as const
const tags = ['cases']
const group = params.extend({ groupKey: z.string() })
const revision = z.coerce.number().int().min(1)

export function registerAnalysisRoutes(web: Web, varde: Varde, doors: SubjectDoors): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/cases/analyses/:kind/:id',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The stakeholder analysis of an initiative, a case or a message, broad interest first',
        params,
        response: { 200: analysisView },
      },
    },
    async (request) => viewAnalysis(varde, callerOf(request), doors, request.params),
  )
  act(
    'POST',
    '/api/cases/analyses/:kind/:id/groups',
    { summary: 'Takes stakeholder groups in', params, body: groupKeys },
    (caller, { params, body }) => addGroups(varde, caller, doors, { subject: params, ...body }),
  )
  web.put(
    '/api/cases/analyses/:kind/:id/groups/:groupKey',
    {
      config: { ...writes, workingText: ['answer'] },
      schema: {
        tags,
        summary: 'Saves what is said of one group; 409 with the other’s answer when somebody saved first',
        params: group,
        body: z.object({ revision, answer }),
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => {
      const { groupKey, ...subject } = request.params
      return answerGroup(varde, callerOf(request), doors, { subject, groupKey, ...request.body })
    },
  )
  act(
    'DELETE',
    '/api/cases/analyses/:kind/:id/groups/:groupKey',
    { summary: 'Takes a group out', params: group, query: z.object({ revision }) },
    (caller, { params, query }) => {
      const { groupKey, ...subject } = params
      return removeGroup(varde, caller, doors, { subject, groupKey, revision: query.revision })
    },
  )
}
