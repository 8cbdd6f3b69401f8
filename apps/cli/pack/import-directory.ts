import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { importPack, previewPack, type StrategyPack, takeInPack } from '../../../slices/strategy/index.ts'
import { oneWord, readArguments, withVarde } from '../command.ts'
import { packIn } from './pack-in.ts'
import { tellPreview } from './tell-preview.ts'

/** Takes a pack in, all of it or nothing: into force where there is no strategy yet, else into a draft. */
export async function importDirectory(args: string[]): Promise<number> {
  const { words, flags } = readArguments(args, { flags: ['replace-draft'] })
  const pack = await packIn(oneWord(words, 'folder of a pack'))
  const lines = await withVarde((varde) => takeIn(varde, pack, flags.has('replace-draft')))
  for (const line of lines) console.log(line)
  return 0
}

async function takeIn(varde: Varde, pack: StrategyPack, replaceDraft: boolean): Promise<string[]> {
  const preview = await previewPack(varde, pack)
  const caller = systemCaller('cli')
  const { now, mode, db } = varde
  if (await db.transaction().execute((trx) => importPack(trx, pack, now(), { mode, actor: caller.id })))
    return [...tellPreview(preview), `The strategy holds from ${pack.head.validFrom}.`]
  try {
    await takeInPack(varde, caller, { pack, replaceDraft })
  } catch (error) {
    if (error instanceof Failure && error.code === 'strategy.draft-exists')
      throw new Error(
        `There is a draft already, edition ${error.details.number}. Add --replace-draft to write over it.`,
      )
    throw error
  }
  return [...tellPreview(preview), 'It stands in a draft. Put it in force in the browser, under Strategi → Utgaver.']
}
