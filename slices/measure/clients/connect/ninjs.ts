import { z } from 'zod'
import { type Ask, type Connector, type FoundMention, jsonIn, nextPage } from '../../rules/connect/ask.ts'
import { dayInOslo } from '../../rules/connect/day-in-oslo.ts'
import { mentionFrom } from '../../rules/connect/mention-from.ts'
import { statusFault } from '../../rules/connect/status-fault.ts'

const text = z.string().catch('')
const valued = z.array(z.object({ value: text, role: text }).loose()).catch([])
/** ninjs 1, 2 and 3: what we read of them. Versions 2 and 3 give lists where version 1 gave one field. */
const item = z
  .object({
    uri: text,
    type: text,
    headline: text,
    title: text,
    headlines: valued,
    description_text: text,
    descriptions: valued,
    versioncreated: text,
    versionCreated: text,
    firstcreated: text,
    firstCreated: text,
    source: text,
    copyrightHolder: text,
    copyrightholder: text,
    provider: z.object({ name: text }).loose().catch({ name: '' }),
    infosources: z.array(z.object({ name: text }).loose()).catch([]),
    infoSources: z.array(z.object({ name: text }).loose()).catch([]),
    url: text,
  })
  .loose()

/** News items by ninjs: one, a list of them, or `{ "items": [...] }`; pages follow by the header `Link: …; rel="next"`. */
export const ninjs: Connector = {
  plan: ({ settings }): Ask[] => [{ url: settings.address, method: 'GET', body: null, about: null, page: 1 }],
  read: (ask, { status, text: said, link }, settings) => {
    if (status === 304) return { found: [], left: {}, next: null }
    if (status !== 200) return statusFault(status)
    const json = jsonIn(said)
    if (json === null) return { fault: 'not-json', detail: '' }
    const items = itemsIn(json)
    if (!items) return { fault: 'shape', detail: '' }
    const found: FoundMention[] = []
    const left: Record<string, number> = {}
    for (const one of items) {
      const made = mentionFrom({
        outlet:
          one.source ||
          one.infosources[0]?.name ||
          one.infoSources[0]?.name ||
          one.provider.name ||
          one.copyrightHolder ||
          one.copyrightholder ||
          settings.outlet,
        day: dayInOslo(one.firstcreated || one.firstCreated || one.versioncreated || one.versionCreated),
        title: first(one.headlines) || one.headline || one.title,
        lead: first(one.descriptions) || one.description_text,
        url: [one.url, one.uri].find((address) => /^https?:/i.test(address)) ?? '',
      })
      if ('mention' in made) found.push({ type: 'mention', mention: made.mention })
      else left[made.fault] = (left[made.fault] ?? 0) + 1
    }
    return { found, left, next: nextPage(ask, link) }
  },
}

const first = (values: { value: string }[]) => values.find(({ value }) => value !== '')?.value ?? ''

function itemsIn(json: unknown): z.infer<typeof item>[] | null {
  const list = z.union([z.array(item), z.object({ items: z.array(item) }).transform(({ items }) => items)])
  const many = list.safeParse(json)
  if (many.success) return many.data
  const one = item.safeParse(json)
  return one.success && one.data.uri !== '' ? [one.data] : null
}
