import { previewPack } from '../../../slices/strategy/index.ts'
import { oneWord, readArguments, withVarde } from '../command.ts'
import { packIn } from './pack-in.ts'
import { tellPreview } from './tell-preview.ts'

/** Shows what `pack import` would change, and changes nothing. */
export async function diffDirectory(args: string[]): Promise<number> {
  const pack = await packIn(oneWord(readArguments(args).words, 'folder of a pack'))
  const preview = await withVarde((varde) => previewPack(varde, pack))
  for (const line of tellPreview(preview)) console.log(line)
  return 0
}
