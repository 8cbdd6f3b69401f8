import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { bytesOf, type SheetFile, streamOf } from './sheet-file.ts'

const SAMPLE = 256 * 1024
const NORWEGIAN = /[æøåÆØÅéèêòôóäöüÄÖÜ]/g
/** One byte a letter: old Windows, old Mac, old DOS. */
const ONE_BYTE = ['windows-1252', 'macintosh', 'cp850']

/**
 * The encoding of a text file, by the name that iconv-lite uses. UTF-8 is certain when the whole file is valid; of the
 * one-byte encodings that our own spreadsheets write, the one that gives most Norwegian letters wins. What chardet is sure of
 * and neither of them explains (UTF-16, Cyrillic) is taken from chardet.
 */
export async function encodingOf(file: SheetFile): Promise<string> {
  const head = await bytesOf(file, 0, SAMPLE)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (await isUtf8(file)) return head.includes(0) ? 'utf-16le' : 'utf-8'
  const guess = analyse(head)[0]
  if (
    guess &&
    guess.confidence >= 50 &&
    /^(UTF|KOI8|windows-1251|ISO-8859-5|Shift|EUC|GB|Big5)/i.test(guess.name) &&
    guess.name !== 'UTF-8' &&
    iconv.encodingExists(guess.name)
  )
    return guess.name
  const scores = ONE_BYTE.map((encoding) => ({ encoding, score: norwegianScore(iconv.decode(head, encoding)) }))
  return scores.sort((a, b) => b.score - a.score)[0]!.encoding
}

function norwegianScore(text: string): number {
  const foreign = [...text].filter((letter) => letter > '\x7f').length
  return (text.match(NORWEGIAN)?.length ?? 0) * 2 - foreign
}

async function isUtf8(file: SheetFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of streamOf(file)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}
