import { countKinds } from '../rules/count-kinds.ts'
import type { PlacedFault } from '../rules/fault.ts'
import type { ElementKind } from '../rules/kinds.ts'
import { lackingLanguage } from '../rules/lacking-language.ts'
import { packFolder, readStrategyPack } from './read-pack.ts'

type PackCheck = {
  faults: PlacedFault[]
  counts: { kind: ElementKind; count: number }[]
  /** How many elements are not wholly written in a language. */
  lacking: { nn: number; en: number }
}

/** Every fault of the pack in a folder, in the order of its files; and how many elements of each kind when there is none. */
export async function checkPack(folder: string): Promise<PackCheck> {
  const isDemo = /(^|\/)demo\/?$/.test(folder)
  const reading = isDemo
    ? await readStrategyPack(packFolder('kriminalomsorgen'), folder)
    : await readStrategyPack(folder)
  if (!reading)
    return {
      faults: [{ file: folder, line: 1, column: 1, code: 'folder-missing', details: {} }],
      counts: [],
      lacking: { nn: 0, en: 0 },
    }
  const elements = reading.pack?.elements ?? []
  const lack = (language: 'nn' | 'en') => lackingLanguage(elements, language).length
  return { faults: reading.faults, counts: countKinds(elements), lacking: { nn: lack('nn'), en: lack('en') } }
}
