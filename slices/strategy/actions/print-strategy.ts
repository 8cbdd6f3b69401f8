import { formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { type PrintedSection, type PrintedText, renderStrategy } from '../../../kit/pdf/strategy.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sectionGroups } from '../rules/section-groups.ts'
import { SECTIONS } from '../rules/sections.ts'
import { findEdition } from '../store/editions.ts'
import { elementPrinter, type Say } from './print-element.ts'
import { type Edition, findViewed, type ViewedElement, viewElements } from './view-strategy.ts'

/**
 * An edition of the strategy, whole, in the caller's language, as a tagged PDF: by its id, or `in-force` or `draft`. Throws
 * `strategy.none-in-force` and `strategy.no-such-edition`.
 */
export async function printStrategy(
  varde: Varde,
  caller: Caller,
  id: string,
): Promise<{ pdf: Buffer; edition: Edition }> {
  const edition = await findViewed(varde, id)
  const elements = await viewElements(varde.db, edition.id, {}, varde.now())
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values) => t(`strategy:${key}`, values ?? {})
  const day = (on: string | null) => (on ? formatDate(on, language) : '')
  const known = { number: edition.number, from: day(edition.validFrom) }
  const pdf = await renderStrategy({
    language,
    title: { text: edition.title, lang: 'nb' },
    edition: say(`edition.${edition.state}`, known),
    lead: say('print.lead', { count: elements.length }),
    mark: edition.state === 'draft' ? say('editions.state.draft') : null,
    labels: { contents: say('print.contents'), about: say('print.about') },
    about: aboutOf(edition, language, say),
    sections: sectionsOf(elements, language, say),
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: (await findEdition(varde.db, edition.id))?.mode === 'demo',
  })
  return { pdf, edition }
}

function aboutOf(edition: Edition, language: string, say: Say): { label: string; value: PrintedText }[] {
  const ours = (label: string, text: string | null) =>
    text === null ? [] : [{ label: say(label), value: { text, lang: language } }]
  const written = (label: string, text: string | null) =>
    text === null ? [] : [{ label: say(label), value: { text, lang: 'nb' } }]
  const day = (on: string | null) => on && formatDate(on, language)
  return [
    ...ours('print.edition', String(edition.number)),
    ...ours('editions.state', say(`editions.state.${edition.state}`)),
    ...ours('fact.validFrom', day(edition.validFrom)),
    ...ours('fact.validTo', day(edition.validTo)),
    ...written('force.decided-by', edition.decidedBy),
    ...written('editions.reason', edition.decisionReason),
  ]
}

function sectionsOf(elements: ViewedElement[], language: string, say: Say): PrintedSection[] {
  const print = elementPrinter(elements, language, say)
  return SECTIONS.map((section) => {
    const groups = sectionGroups(section, elements)
    return {
      title: say(`section.${section.name}`),
      note: groups.length === 0 ? say('print.empty') : null,
      groups: groups.map(({ value, items }) => ({
        title: 'by' in section && value !== null ? say(`value.${section.by}.${value}`) : null,
        elements: items.map((placed) => print(placed, section)),
      })),
    }
  })
}
