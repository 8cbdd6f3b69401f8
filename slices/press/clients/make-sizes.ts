import sharp from 'sharp'
import { PICTURE_SIZES, type PictureSize } from '../rules/picture.ts'

/** Largest picture that is unpacked; a small file may claim to be a huge one. */
const MOST_PIXELS = 120_000_000
const FORMATS = ['jpeg', 'png', 'webp', 'tiff', 'avif']

export type MadeSize = { size: PictureSize; width: number; height: number; bytes: Buffer }

/**
 * The sizes of a picture as JPEG, turned upright, never larger than it was. What the camera wrote of place and time is
 * left out; the credit goes in. Null when it is no picture that we read.
 */
export async function makeSizes(file: Buffer, credit: string): Promise<MadeSize[] | null> {
  try {
    const { format } = await sharp(file, { limitInputPixels: MOST_PIXELS }).metadata()
    if (!FORMATS.includes(format ?? '')) return null
    const made: MadeSize[] = []
    for (const [size, longest] of Object.entries(PICTURE_SIZES) as [PictureSize, number][]) {
      const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS })
        .rotate()
        .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
        .withExif({ IFD0: { Artist: credit, Copyright: credit } })
        .jpeg({ quality: size === 'print' ? 90 : 82 })
        .toBuffer({ resolveWithObject: true })
      made.push({ size, width: info.width, height: info.height, bytes: data })
    }
    return made
  } catch {
    return null
  }
}
