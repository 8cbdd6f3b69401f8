import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportPack } from '../../../slices/strategy/index.ts'
import { oneWord, readArguments, withVarde } from '../command.ts'

/** Writes the strategy in force, or the edition asked for, as the files of a pack in DIR/strategy. */
export async function exportDirectory(args: string[]): Promise<number> {
  const { words, values } = readArguments(args, { valued: ['edition'] })
  const folder = join(oneWord(words, 'folder'), 'strategy')
  const number = values.edition === undefined ? null : Number(values.edition)
  const files = await withVarde(({ db }) => exportPack(db, number))
  await mkdir(folder, { recursive: true })
  const names = new Set(files.map(({ name }) => name))
  const strange = (await readdir(folder)).filter((name) => !name.startsWith('.') && !names.has(name))
  if (strange.length > 0) throw new Error(`${folder} has files that are no part of a strategy: ${strange.join(', ')}.`)
  for (const { name, text } of files) await writeFile(join(folder, name), text)
  console.log(`${files.length} files in ${folder}.`)
  return 0
}
