import { isAbsolute, resolve } from 'node:path'
import { packPath } from '../../../kit/settings/pack-file.ts'
import type { RawFile } from '../clients/pack-folder.ts'
import { readStrategyFolder } from '../clients/pack-folder.ts'
import { readYaml } from '../clients/yaml-file.ts'
import type { ElementContent } from '../rules/element.ts'
import type { FaultCode, PlacedFault } from '../rules/fault.ts'
import { PACK_FILES } from '../rules/kinds.ts'
import { noteAtHead, type PackHead, type PackNotes, type StrategyPack } from '../rules/pack.ts'
import { strategyFile } from './pack-files.ts'
import { shapeFaults, tidyLinks } from './read-element.ts'
import { type Known, type Placed, relate, type Tell, takeElements } from './take-elements.ts'

export type PackReading = { pack: StrategyPack | null; faults: PlacedFault[] }

/** A pack by its name in `packs/`, or a folder by its path. */
export const packFolder = (nameOrFolder: string): string =>
  /^[\w-]+$/.test(nameOrFolder)
    ? packPath(nameOrFolder)
    : isAbsolute(nameOrFolder)
      ? nameOrFolder
      : resolve(nameOrFolder)

/**
 * Reads `FOLDER/strategy/*.yaml` and tells every fault with file, line and column. `pack` is there only when there is no
 * fault at all. Null when the folder has no strategy. `demoFolder` has invented elements to add, all marked as demo.
 */
export async function readStrategyPack(folder: string, demoFolder: string | null = null): Promise<PackReading | null> {
  const files = await readStrategyFolder(folder)
  const demo = demoFolder === null ? null : await readStrategyFolder(demoFolder)
  const name = folder.split('/').filter(Boolean).at(-1) ?? 'pack'
  return files && readPackFiles(files, name, demo ?? [])
}

/** The same from files that are read already, such as those of an upload. */
export function readPackFiles(files: RawFile[], name: string, demoFiles: RawFile[] = []): PackReading {
  const faults: PlacedFault[] = []
  const read = readAll(files, '', faults)
  const added = readAll(demoFiles, 'demo/', faults)
  const tell: Tell = (file, { path, code, details }) => {
    faults.push({ file: file.name, ...file.yaml.placeOf(path), code, details })
  }
  const head = headOf(read.get('strategy'), files, faults, tell)
  const placed: Placed[] = []
  const kinds = new Map<string, ElementContent['kind']>()
  for (const base of PACK_FILES) {
    const [file, more] = [read.get(base), added.get(base)]
    if (file) takeElements(base, file, { placed, kinds, tell })
    if (more) takeElements(base, more, { placed, kinds, tell, onlyDemo: true })
  }
  // What stands in a file that cannot be read is not known, so nobody can say that it is missing.
  const areAllRead = [...files, ...demoFiles].every(({ name }) => faults.every((one) => !isUnread(one, name)))
  relate(placed, kinds, (file, fault) => {
    if (areAllRead || !fault.code.endsWith('-missing')) tell(file, fault)
  })
  faults.sort(byPlace)
  return {
    pack:
      faults.length === 0 && head
        ? {
            name,
            head,
            elements: placed.map(({ element }) => ({ ...element, links: tidyLinks(element.links) })),
            notes: notesOf(files),
          }
        : null,
    faults,
  }
}

function readAll(files: RawFile[], prefix: string, faults: PlacedFault[]): Map<string, Known> {
  const read = new Map<string, Known>()
  for (const { name, bytes } of files) {
    const file = prefix + name
    const base = name.replace(/\.yaml$/, '')
    if (base === name || !(base === 'strategy' || (PACK_FILES as readonly string[]).includes(base))) {
      faults.push({ file, line: 1, column: 1, code: 'file-unknown', details: { value: name } })
      continue
    }
    const yaml = readYaml(bytes)
    faults.push(...yaml.faults.map((fault) => ({ file, ...fault })))
    if (yaml.faults.length === 0) read.set(base, { yaml, name: file })
  }
  return read
}

const notesOf = (files: RawFile[]): PackNotes =>
  Object.fromEntries(
    files.flatMap(({ name, bytes }) => {
      const note = noteAtHead(new TextDecoder().decode(bytes))
      return note === null ? [] : [[name.replace(/\.yaml$/, ''), note]]
    }),
  )

function headOf(file: Known | undefined, files: RawFile[], faults: PlacedFault[], tell: Tell): PackHead | null {
  const name = 'strategy.yaml'
  if (!file) {
    if (!files.some((one) => one.name === name))
      faults.push({ file: name, line: 1, column: 1, code: 'file-missing', details: { value: name } })
    return null
  }
  const parsed = strategyFile.safeParse(file.yaml.value)
  if (!parsed.success) {
    for (const fault of shapeFaults(parsed.error.issues, file.yaml.value)) tell(file, fault)
    return null
  }
  const { public: isPublic, version: _, ...rest } = parsed.data
  if (rest.validTo !== null && rest.validTo < rest.validFrom)
    tell(file, { path: ['validTo'], code: 'dates-reversed', details: { value: rest.validTo } })
  return { ...rest, isPublic }
}

const UNREAD: readonly FaultCode[] = ['not-utf8', 'file-too-large', 'unknown-version', 'wrong-type']
/** Could nothing, or not everything, of the file be read? */
const isUnread = ({ file, code }: PlacedFault, name: string): boolean =>
  file.endsWith(name) && (code.startsWith('yaml-') || UNREAD.includes(code))

const byPlace = (a: PlacedFault, b: PlacedFault) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1
