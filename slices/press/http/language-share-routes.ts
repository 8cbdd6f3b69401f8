import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { setLanguageRule } from '../actions/set-language-rule.ts'
import { viewLanguageShare } from '../actions/view-language-share.ts'

const norwegian = z.enum(['nb', 'nn'])
const part = z.object({
  period: z.string().describe('A year, or a quarter as 2026-1'),
  nb: z.number().int(),
  nn: z.number().int(),
  pairs: z.number().int().describe('Texts in both, counted once among nb and nn'),
  others: z.number().int().describe('Texts in neither, which do not count'),
  words: z.object({ nb: z.number().int(), nn: z.number().int() }),
  shareNn: z.number().nullable().describe('Percent of texts'),
  isRight: z.boolean().nullable(),
})
const share = z.object({
  rule: z
    .object({ leastNb: z.number(), leastNn: z.number(), source: z.string(), since: z.string() })
    .nullable()
    .describe('Null: no rule is entered'),
  year: part,
  advice: z.object({ isRight: z.boolean().nullable(), next: norwegian.nullable(), texts: z.number().int() }),
  quarters: z.array(part),
  cases: z.array(
    z.object({
      key: z.string(),
      main: norwegian.nullable().describe('Language of the majority; null where it is neutral'),
      leastNb: z.number().nullable().describe('Null: the act gives no number'),
      leastNn: z.number().nullable(),
      source: z.string(),
    }),
  ),
  bodies: z
    .array(
      z.object({
        unit: z.object({ id: z.string(), name: z.string() }),
        caseKey: z.string().nullable().describe('Null: not entered, and not in the source'),
        source: z.string().nullable(),
        since: z.string().nullable(),
        nb: z.number().int(),
        nn: z.number().int(),
        shareNn: z.number().nullable(),
        isRight: z.boolean().nullable(),
        next: norwegian.nullable(),
      }),
    )
    .describe('Regional bodies, with what they and the units below have published this year'),
  mayKeep: z.boolean(),
  latest: z.array(
    z.object({
      messageId: z.string(),
      title: z.string(),
      language: z.string(),
      at: z.string(),
      languages: z.array(z.string()),
      countsAs: norwegian.nullable(),
    }),
  ),
})

export function registerLanguageShareRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'press.set-room-languages' },
    tags: ['press'],
  })
  web.get(
    '/api/press/language-share',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'press:read' },
      schema: {
        tags: ['press'],
        summary: 'Bokmål and nynorsk in what was published, per quarter, and what to write next',
        response: { 200: share },
      },
    },
    async (request) => viewLanguageShare(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/press/language-rules/:id',
    {
      quotedText: 'all',
      summary: 'Says which case of the Language Act a regional body is in',
      params: z.object({ id: z.string() }),
      body: z.object({
        caseKey: z.string(),
        source: z.string().trim().min(1).max(300).describe('Where the agency has it from'),
        validFrom: z.iso.date(),
      }),
    },
    (caller, { params, body }) => setLanguageRule(varde, caller, { unitId: params.id, ...body }),
  )
}
