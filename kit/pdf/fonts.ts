import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { coverageOf } from './font-coverage.ts'

const require = createRequire(import.meta.url)

/** Serif for what the agency says, Inter for the frame around it, Noto Sans for letters that the two lack. */
const FILES = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
  'noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf',
]

/** The bytes of every font that print may use. */
export function fontBytes(): Buffer[] {
  return FILES.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)))
}

let covered: Set<number> | null = null

/** Can the fonts draw this code point? */
export function canDraw(codePoint: number): boolean {
  covered ??= new Set(fontBytes().flatMap((bytes) => [...coverageOf(bytes)]))
  return covered.has(codePoint)
}
