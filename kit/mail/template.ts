import { escapeMarkup } from '../http/html.ts'
import { translator } from '../i18n/translate.ts'
import {
  frameLanguage,
  type MailBlock,
  type MailContent,
  type MailInline,
  type MailLink,
  type OwnAddress,
  safeLink,
} from './content.ts'
import type { Slots } from './slots.ts'
import { fromLine, textPart } from './text-part.ts'
import { COLOURS, HEAD, SERIF } from './theme.ts'

export type RenderedMail = { subject: string; html: string; text: string }

/**
 * The e-mail of one edition, with slots where each recipient's tokens go. MJML runs here, once per edition (about 20 ms),
 * never per recipient. Nothing is loaded from elsewhere: no images, no fonts, no tracking.
 */
export async function renderMail(content: MailContent, slots: Slots): Promise<RenderedMail> {
  // Heavy to load, and a process that has just started has more urgent things to do.
  const { default: mjml } = await import('mjml')
  const { html, errors } = await mjml(markupOf(content, slots), { fonts: {}, validationLevel: 'soft' })
  if (errors.length > 0) throw new Error(`The e-mail template is at fault: ${errors[0]?.formattedMessage}`)
  return { subject: subjectOf(content), html: html.replace(/\n\s+/g, '\n'), text: textPart(content, slots) }
}

function subjectOf(content: MailContent): string {
  const t = translator(frameLanguage(content.language))
  const subject = content.subject.replace(/\s+/g, ' ').trim()
  if (content.isExercise) return t('mail:subject-exercise', { subject })
  return content.isDemo ? t('mail:subject-demo', { subject }) : subject
}

function markupOf(content: MailContent, slots: Slots): string {
  const frame = frameLanguage(content.language)
  const t = translator(frame)
  const said = `lang="${escapeMarkup(content.language)}" dir="${content.direction}"`
  const around = `lang="${frame}" dir="ltr"`
  const align = content.direction === 'rtl' ? 'right' : 'left'
  const actions = content.links.filter((link) => link.place !== 'footer')
  const footerLinks = content.links.filter((link) => link.place === 'footer')
  const band = (text: string) =>
    `<mj-section background-color="${COLOURS.band}" padding="10px 0" css-class="band"><mj-column>
    <mj-text color="${COLOURS.onBand}" font-size="15px" font-weight="600"><p ${around} style="margin:0">${escapeMarkup(text)}</p></mj-text>
    </mj-column></mj-section>`
  const text = (inner: string, attributes = '') => `<mj-text align="${align}" ${attributes}>${inner}</mj-text>`
  return `<mjml lang="${escapeMarkup(content.language)}" dir="${content.direction}">
  <mj-head><mj-title>${escapeMarkup(content.title)}</mj-title>${HEAD}</mj-head>
  <mj-body width="640px" background-color="${COLOURS.ground}" css-class="ground">
  ${content.isDemo ? band(t('mail:demo')) : ''}${content.isExercise ? band(t('mail:exercise')) : ''}${content.holdNotice ? band(content.holdNotice) : ''}
  <mj-section background-color="${COLOURS.paper}" border-top="4px solid ${COLOURS.fjord}" css-class="paper" padding="24px 0">
  <mj-column>
  ${text(`<p lang="nb" dir="ltr">${escapeMarkup(fromLine(content))}</p>`, `color="${COLOURS.subtle}" font-size="14px" css-class="subtle"`)}
  ${text(`<h1 ${said} style="${HEADING}font-size:28px;line-height:34px">${escapeMarkup(content.title)}</h1>`, 'css-class="said"')}
  ${text(`<div ${said}>${content.body.map((block) => markupOfBlock(block, slots)).join('\n')}</div>`, `font-family="${SERIF}" font-size="18px" line-height="28px" css-class="said"`)}
  ${content.question ? questionOf(t('mail:question'), content.question, around, said, align) : ''}
  ${content.byNameNotice ? text(`<p ${around}>${escapeMarkup(content.byNameNotice)}</p>`, 'font-size="15px" css-class="said"') : ''}
  ${actions.map((link, at) => buttonOf(link, slots, align, at === 0, around)).join('\n')}
  </mj-column></mj-section>
  <mj-section padding="16px 0"><mj-column>
  ${text(
    [
      ...content.footer.map((line) => `<p ${around}>${escapeMarkup(line)}</p>`),
      ...footerLinks.map(
        (link) =>
          `<p ${around}><a href="${addressOf(link, slots)}" style="color:inherit">${escapeMarkup(link.label)}</a></p>`,
      ),
      `<p ${around}>${escapeMarkup(t('mail:no-tracking'))}</p>`,
    ].join('\n'),
    `color="${COLOURS.subtle}" font-size="14px" line-height="21px" css-class="subtle"`,
  )}
  </mj-column></mj-section></mj-body></mjml>`
}

const HEADING = `margin:0;font-family:${SERIF.replaceAll("'", '&#39;')};font-weight:600;`

function questionOf(label: string, question: string, around: string, said: string, align: string): string {
  return `<mj-text align="${align}" css-class="question" padding="16px 24px">
  <p ${around} style="margin:0;font-size:14px;font-weight:600">${escapeMarkup(label)}</p>
  <p ${said} style="${HEADING}font-size:20px;line-height:28px">${escapeMarkup(question)}</p></mj-text>`
}

function buttonOf(link: MailLink, slots: Slots, align: string, isFirst: boolean, around: string): string {
  const look = isFirst
    ? `background-color="${COLOURS.fjord}" color="#FFFFFF" css-class="first"`
    : `background-color="${COLOURS.paper}" color="${COLOURS.fjord}" border="2px solid ${COLOURS.fjord}" css-class="other"`
  return `<mj-button href="${addressOf(link, slots)}" align="${align}" ${look}><span ${around}>${escapeMarkup(link.label)}</span></mj-button>`
}

const addressOf = (link: OwnAddress, slots: Slots) =>
  escapeMarkup(link.base) + slots.of(link.marker) + escapeMarkup(link.tail ?? '')

function markupOfBlock(block: MailBlock, slots: Slots): string {
  if (block.kind === 'address') {
    const address = addressOf(block, slots)
    return `<p><a href="${address}">${address}</a></p>`
  }
  if (block.kind === 'heading')
    return `<h2 style="${HEADING}font-size:21px;line-height:28px">${inlines(block.text)}</h2>`
  if (block.kind === 'paragraph') return `<p>${inlines(block.text)}</p>`
  const tag = block.ordered ? 'ol' : 'ul'
  return `<${tag}>${block.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</${tag}>`
}

function inlines(parts: MailInline[]): string {
  return parts
    .map(({ text, href }) => {
      const address = safeLink(href)
      return address ? `<a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a>` : escapeMarkup(text)
    })
    .join('')
}
