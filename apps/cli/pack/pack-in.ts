import { Failure } from '../../../kit/kernel/failure.ts'
import { packFolder, type StrategyPack, soundPack } from '../../../slices/strategy/index.ts'

/** The pack in a folder. An error says where its first fault is. */
export async function packIn(folder: string): Promise<StrategyPack> {
  try {
    const pack = await soundPack(folder)
    if (pack) return pack
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { faults, file, line, code } = error.details
    throw new Error(
      `The pack has ${faults} fault(s), so nothing was imported. The first: ${file}:${line}  ${code}. Run "varde pack check ${folder}".`,
    )
  }
  throw new Error(`There is no strategy in ${packFolder(folder)}. Its files stand in the folder "strategy".`)
}
