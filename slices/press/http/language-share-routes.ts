import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
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
  web.get(
    '/api/press/language-share',
    {
      config: { access: 'signed-in', scope: 'press:read' },
      schema: {
        tags: ['press'],
        summary: 'Bokmål and nynorsk in what was published, per quarter, and what to write next',
        response: { 200: share },
      },
    },
    async (request) => viewLanguageShare(varde, callerOf(request)),
  )
}
