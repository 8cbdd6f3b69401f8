import sharp from 'sharp'
import { compileSvg } from './compile.ts'
import { printable } from './printable.ts'

export const CARD = { width: 1200, height: 630 } as const
/** Longer titles end with an ellipsis: a card is seen at the size of a stamp. */
const LONGEST_TITLE = 180

export type CardInput = {
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  /** Of the words around the title. */
  frameLanguage: string
  agencyName: string
  kind: string
  unitName: string
  day: string
  /** «Demo», or null. */
  mark: string | null
}

/** The picture that stands where somebody shares a link: title and agency, 1200 × 630, as PNG. */
export async function drawCard(card: CardInput): Promise<Buffer> {
  const svg = await compileSvg('card', {
    title: shortened(printable(card.title)) || '–',
    lang: card.language.split('-')[0]!.toLowerCase(),
    rtl: card.direction === 'rtl',
    frameLang: card.frameLanguage,
    agencyName: printable(card.agencyName),
    kind: printable(card.kind),
    unitName: printable(card.unitName),
    day: printable(card.day),
    mark: card.mark && printable(card.mark),
  })
  return sharp(svg, { density: 72 })
    .resize(CARD.width, CARD.height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .png({ palette: true })
    .toBuffer()
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  const cut = title.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE - 40)).trimEnd()} …`
}
