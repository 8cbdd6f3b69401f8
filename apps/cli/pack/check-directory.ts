import { translator } from '../../../kit/i18n/translate.ts'
import { checkPack, packFolder } from '../../../slices/strategy/index.ts'
import { oneWord, readArguments } from '../command.ts'

const t = translator('en')

/** Tells every fault with file, line, column and remedy; or how many elements of each kind when there is none, and how many lack a language. */
export async function checkDirectory(args: string[]): Promise<number> {
  const folder = packFolder(oneWord(readArguments(args).words, 'folder of a pack'))
  const { faults, counts, lacking } = await checkPack(folder)
  for (const { file, line, column, code, details } of faults)
    console.error(`${file}:${line}:${column}  ${code}  ${t(`strategy:fault.${code}`, details)}`)
  if (faults.length > 0) {
    console.error(`\n${faults.length} fault(s). Nothing of the pack can be imported until they are mended.`)
    return 1
  }
  for (const { kind, count } of counts) console.log(`${String(count).padStart(5)}  ${kind}`)
  console.log(`${String(counts.reduce((sum, one) => sum + one.count, 0)).padStart(5)}  in all. The pack has no faults.`)
  console.log(`       ${lacking.nn} are not wholly in nynorsk, ${lacking.en} not wholly in English.`)
  return 0
}
