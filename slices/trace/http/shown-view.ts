import { html } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'

type Shown = {
  page: { place: string; from: Date; to: Date | null; fingerprint: string }
  text: string
  sheet: string
  /** Something had to go from it since. */
  erased: Date | null
}

const BAND =
  'background:#fff3c4;color:#1b1b1b;border-bottom:2px solid #1b1b1b;padding:.75rem 1rem;font:400 1rem/1.5 system-ui,sans-serif;position:static'

/**
 * The page as it stood, as one document: the style sheet of its day stands in it, and pictures are asked of where they are kept when they
 * are no longer public. Over it a band says from when to when, and the way back.
 */
export function shownView({ page, text, sheet, erased }: Shown, language: Language): string {
  const t = translator(language)
  const said = page.to ? 'trace:shown.band' : 'trace:shown.band.stands'
  const values = { from: formatMoment(page.from, language), to: page.to ? formatMoment(page.to, language) : '' }
  const back = `/logg/slik-det-sto?hva=${encodeURIComponent(page.place)}`
  const band = html`<aside lang="${language}" style="${BAND}" aria-label="${t('trace:shown.title')}"><p style="margin:0"><strong>${t(said, values)}</strong> ${t('trace:shown.band.links')} <a href="${back}" style="color:inherit">${t('trace:shown.band.back')}</a></p>
${erased && html`<p style="margin:0">${t('trace:shown.band.erased', { at: formatMoment(erased, language) })}</p>`}<p style="margin:0;overflow-wrap:anywhere">${t('trace:shown.fingerprint')}: <code style="color:inherit;background:none">${page.fingerprint}</code></p></aside>`
  return text
    .replace(
      /<link rel="stylesheet"[^>]*>/,
      () => `<style>${withFonts(sheet)}</style><meta name="robots" content="noindex">`,
    )
    .replaceAll(/\/presserom\/bilder\/(pic_[0-9a-z]{1,40})-(?:print|web|small)\.jpg/g, '/api/press/pictures/$1/file')
    .replace('<body>', () => `<body>\n${band.text}`)
}

/** Fonts stand where they always did; in a sheet inside the page their addresses are no longer beside it. */
const withFonts = (sheet: string) => sheet.replaceAll(/url\(([\w-]+\.woff2)\)/g, 'url(/felles/$1)')
