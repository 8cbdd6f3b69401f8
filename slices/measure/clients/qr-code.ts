import sharp from 'sharp'
import { renderSVG } from 'uqr'

/** Quiet zone in modules, as ISO/IEC 18004 asks. */
const QUIET = 4
const PNG_SIDE = 1200

/** A QR code of an address as SVG: dark on white, whatever the scheme around it. */
export const qrSvg = (text: string): string =>
  renderSVG(text, { ecc: 'Q', border: QUIET, blackColor: '#000', whiteColor: '#fff' })

/** The same as PNG, large enough for a poster. */
export async function qrPng(text: string): Promise<Buffer> {
  return sharp(Buffer.from(qrSvg(text)), { density: 600 })
    .resize(PNG_SIDE, PNG_SIDE, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
