/** Terms a picture may be used on. press-use: free in editorial use, with the credit. */
export const LICENCES = ['press-use', 'cc-by-4.0', 'cc0-1.0'] as const
export type Licence = (typeof LICENCES)[number]

/** The sizes the press uses, by their longest side in pixels. */
export const PICTURE_SIZES = { print: 4000, web: 1600, small: 640 } as const
export type PictureSize = keyof typeof PICTURE_SIZES

export type PictureTexts = Record<string, { alt: string; caption: string }>
export type PictureInput = {
  messageId: string | null
  texts: PictureTexts
  credit: string
  licence: Licence
  people: 'nobody' | 'consent'
  consentReference: string
}

/** What keeps a picture from the press room; null when nothing does. */
export function pictureFault({ texts, credit, people, consentReference }: PictureInput) {
  if (!texts.nb?.alt.trim()) return 'picture-no-alt' as const
  if (!credit.trim()) return 'picture-no-credit' as const
  return people === 'consent' && !consentReference.trim() ? ('picture-no-consent' as const) : null
}

/** `pic_x-web.jpg` → its id and size; null for what is no file of ours. */
export function pictureFile(name: string): { id: string; size: PictureSize } | null {
  const found = /^(pic_[0-9a-z]{1,40})-(print|web|small)\.jpg$/.exec(name)
  return found ? { id: found[1]!, size: found[2] as PictureSize } : null
}
