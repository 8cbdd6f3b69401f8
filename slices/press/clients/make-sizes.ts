import sharp from 'sharp'
import { PICTURE_SIZES, type PictureSize } from '../rules/picture.ts'

/** Largest picture that is unpacked; a small file may claim to be a huge one. JPEG is unpacked at the size that is asked for. */
const MOST_PIXELS = 50_000_000
const MOST_JPEG_PIXELS = 120_000_000
const FORMATS = ['jpeg', 'png', 'webp', 'tiff', 'avif']

export type MadeSize = { size: PictureSize; width: number; height: number; bytes: Buffer }

/** One picture is unpacked at a time, however many are sent. */
let line: Promise<unknown> = Promise.resolve()

/**
 * The sizes of a picture as JPEG, turned upright, never larger than it was. What the camera wrote of place and time is
 * left out; the credit goes in. Null when it is no picture that we read; `too-large` by what it says of itself, before it is unpacked.
 */
export function makeSizes(file: Buffer, credit: string): Promise<MadeSize[] | 'too-large' | null> {
  const made = line.then(() => makeOne(file, credit)).catch(() => null)
  line = made
  return made
}

async function makeOne(file: Buffer, credit: string): Promise<MadeSize[] | 'too-large' | null> {
  const { format, width = 0, height = 0, pages = 1 } = await sharp(file, { limitInputPixels: false }).metadata()
  if (!FORMATS.includes(format ?? '')) return null
  const most = format === 'jpeg' ? MOST_JPEG_PIXELS : MOST_PIXELS
  if (width * height * pages > most) return 'too-large'
  const made: MadeSize[] = []
  let source = file
  // Each size is made of the one before it: the file itself is unpacked once.
  for (const [size, longest] of Object.entries(PICTURE_SIZES) as [PictureSize, number][]) {
    const { data, info } = await sharp(source, { limitInputPixels: most })
      .rotate()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .withExif({ IFD0: { Artist: credit, Copyright: credit } })
      .jpeg({ quality: size === 'print' ? 90 : 82 })
      .toBuffer({ resolveWithObject: true })
    made.push({ size, width: info.width, height: info.height, bytes: data })
    source = data
  }
  return made
}
