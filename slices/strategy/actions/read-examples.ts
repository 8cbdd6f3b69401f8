import { readStrategyFolder } from '../clients/pack-folder.ts'
import { readYaml } from '../clients/yaml-file.ts'
import type { ElementContent } from '../rules/element.ts'
import { noteAtHead } from '../rules/pack.ts'
import { readElement, tidyLinks } from './read-element.ts'
import { packFolder } from './read-pack.ts'

const MARK = /^Example:\n/m
let examples: Promise<ElementContent[]> | null = null

/** The example that each file of the blank pack opens with, as elements. Read once. */
export const readExamples = (): Promise<ElementContent[]> => {
  examples ??= readAll()
  return examples
}

async function readAll(): Promise<ElementContent[]> {
  const files = (await readStrategyFolder(packFolder('blank'))) ?? []
  return files.flatMap(({ bytes }) => {
    const example = noteAtHead(new TextDecoder().decode(bytes))?.split(MARK)[1]
    if (!example) return []
    const { value } = readYaml(new TextEncoder().encode(`elements:\n${example}\n`))
    const raw = (value as { elements?: unknown[] } | null)?.elements ?? []
    return raw.flatMap((one) => {
      const { element } = readElement(one, null)
      return element ? [{ ...element, links: tidyLinks(element.links) }] : []
    })
  })
}
