import { formatDate, formatNumber } from '../../../kit/i18n/formats.ts'
import type { PrintedElement, PrintedName, PrintedText } from '../../../kit/pdf/strategy.ts'
import type { TextsByLanguage } from '../rules/element.ts'
import { type Field, LINK_KINDS } from '../rules/fields.ts'
import { KINDS, textNamesOf } from '../rules/kinds.ts'
import { saidIn } from '../rules/said.ts'
import type { Section } from '../rules/sections.ts'
import type { Placed } from '../rules/tree.ts'
import type { ViewedElement } from './view-strategy.ts'

/** A text of this slice by its key. */
export type Say = (key: string, values?: Record<string, unknown>) => string
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** How an element is told on paper: texts, facts, what is left open, sources, and what it hangs together with. */
export function elementPrinter(elements: readonly ViewedElement[], language: string, say: Say) {
  const byKey = new Map(elements.map((one) => [one.key, one]))
  const shown = new Set(elements.map(({ key }) => key))
  const plain = (text: string): PrintedName => ({ text, lang: language, key: null })
  const nameOf = (key: string): PrintedName => {
    const found = byKey.get(key)
    return found ? { ...textIn(found.texts, 'title', language)!, key } : { text: key, lang: 'nb', key: null }
  }

  function factOf(name: string, field: Field, value: unknown): PrintedName[] {
    const choice = (one: unknown) => plain(say(`value.${name}.${String(one)}`, { defaultValue: String(one) }))
    if (field.type === 'key') return [nameOf(String(value))]
    if (field.type === 'choice' || field.type === 'whole') return [choice(value)]
    if (field.type === 'words') return (value as string[]).map(choice)
    if (field.type === 'number') return [plain(formatNumber(Number(value), language, Number.isInteger(value) ? 0 : 1))]
    if (field.type === 'texts') {
      const texts = value as Record<string, string>
      const said = texts[language] ? language : 'nb'
      return [{ text: texts[said] ?? '', lang: said, key: null }]
    }
    const text = String(value)
    return DAY.test(text) ? [plain(formatDate(text, language))] : [{ text, lang: 'nb', key: null }]
  }

  return ({ element, depth }: Placed<ViewedElement>, { kinds, by }: Section): PrintedElement => {
    const { key, kind, standing, warnings, texts, data, sources, links, parentKey } = element
    const fields = Object.entries(KINDS[kind].data ?? {})
    const isSaid = (name: string) => data[name] !== null && data[name] !== undefined
    const open = fields.filter(([name]) => !isSaid(name)).map(([name]) => plain(say(`field.${name}`)))
    const unsaid = standing === 'own' || standing === 'demo' ? 'mark.own.unsaid' : 'mark.not-in-source'
    return {
      key,
      depth,
      title: textIn(texts, 'title', language)!,
      kind: kinds.length > 1 ? capital(say(`kind.${kind}`)) : null,
      marks: [
        ...(standing === 'source' ? [] : [say(`mark.${standing}`)]),
        ...warnings.map((one) => say(`mark.${one}`)),
      ],
      texts: textNamesOf(kind).flatMap((name) => {
        const said = name === 'title' ? null : textIn(texts, name, language)
        return said ? [{ label: name === 'text' ? null : say(`text.${name}`), said }] : []
      }),
      facts: [
        ...(depth === 0 && parentKey && shown.has(parentKey)
          ? [{ label: say('details.under'), names: [nameOf(parentKey)] }]
          : []),
        ...fields
          .filter(([name]) => isSaid(name) && name !== by)
          .map(([name, field]) => ({ label: say(`field.${name}`), names: factOf(name, field, data[name]) })),
        ...LINK_KINDS.filter((link) => links[link]?.length).map((link) => ({
          label: say(`field.link.${link}`),
          names: links[link]!.map(nameOf),
        })),
        ...(sources.length > 0 ? [{ label: say('field.sources'), names: sources.map(nameOf) }] : []),
        ...(open.length > 0 ? [{ label: capital(say(unsaid)), names: open }] : []),
      ],
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function textIn(texts: TextsByLanguage, field: string, language: string): PrintedText | null {
  const said = saidIn(texts, field, language)
  return said && { text: said.text, lang: said.language }
}
