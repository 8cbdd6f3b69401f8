import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** `share`: how much of the side the mark takes; a maskable icon is cut to a circle of four fifths of it. */
const ICONS = [
  { name: 'icon-180.png', side: 180, share: 0.64 },
  { name: 'icon-192.png', side: 192, share: 0.7 },
  { name: 'icon-512.png', side: 512, share: 0.7 },
  { name: 'icon-maskable-512.png', side: 512, share: 0.5 },
] as const

/** Draws the mark on white, in the sizes that telephones ask for, into `icons` of a folder: they take no SVG. */
export async function drawIcons(svg: string, folder: string): Promise<void> {
  const mark = await readFile(svg)
  await mkdir(join(folder, 'icons'), { recursive: true })
  for (const { name, side, share } of ICONS) {
    const inner = Math.round(side * share)
    const drawn = await sharp(mark, { density: (72 * inner) / 22 })
      .resize(inner, inner)
      .png()
      .toBuffer()
    await sharp({ create: { width: side, height: side, channels: 4, background: '#ffffff' } })
      .composite([{ input: drawn, gravity: 'center' }])
      .png({ compressionLevel: 9 })
      .toFile(join(folder, 'icons', name))
  }
}
