import type { PlacedFault } from '../rules/fault.ts'
import type { ElementKind } from '../rules/kinds.ts'
import { countKinds, packFolder, readStrategyPack } from './read-pack.ts'

/** Every fault of the pack in a folder, in the order of its files; and how many elements of each kind when there is none. */
export async function checkPack(
  folder: string,
): Promise<{ faults: PlacedFault[]; counts: { kind: ElementKind; count: number }[] }> {
  const isDemo = /(^|\/)demo\/?$/.test(folder)
  const reading = isDemo
    ? await readStrategyPack(packFolder('kriminalomsorgen'), folder)
    : await readStrategyPack(folder)
  if (!reading)
    return { faults: [{ file: folder, line: 1, column: 1, code: 'folder-missing', details: {} }], counts: [] }
  return { faults: reading.faults, counts: countKinds(reading.pack?.elements ?? []) }
}
