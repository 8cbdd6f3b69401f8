import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingShape } from '../../approval/index.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { remindOfSurvey } from '../actions/remind-of-survey.ts'
import { surveyId as params } from './survey-shapes.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const words = z.array(z.string().min(1).max(90)).max(200)
const definition = z.object({
  groups: words.min(1),
  regions: words.exactOptional(),
  unitIds: words.exactOptional(),
  unitKinds: words.exactOptional(),
  languages: words.exactOptional(),
  duties: z.array(z.enum(DUTIES)).exactOptional(),
})

/** Whom a survey is sent to. Nobody can ask who they are, or who has answered. */
export function registerSurveyInviteRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/measure/surveys/:id/invitations',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Asks to invite a choice of the address book, each by a link of their own; somebody else says yes',
        params,
        body: z.object({
          definition,
          sampleSize: z.number().int().min(1).max(1_000_000).nullable(),
          withPaper: z.boolean(),
        }),
        response: { 200: waitingShape },
      },
    },
    async (request) => inviteToSurvey(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/measure/surveys/:id/reminders',
    {
      config: { ...writes, consequence: 'release', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'Reminds those who have not answered',
        params,
        response: { 200: z.object({ reminded: z.number().int() }) },
      },
    },
    async (request) => remindOfSurvey(varde, callerOf(request), request.params.id),
  )
}
