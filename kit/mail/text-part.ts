import { translator } from '../i18n/translate.ts'
import {
  frameLanguage,
  type MailBlock,
  type MailContent,
  type MailInline,
  type OwnAddress,
  safeLink,
} from './content.ts'
import type { Slots } from './slots.ts'

/** The text part of the e-mail: the same words as the HTML part, links written out. */
export function textPart(content: MailContent, slots: Slots): string {
  const t = translator(frameLanguage(content.language))
  const paragraphs: string[] = []
  if (content.isDemo) paragraphs.push(`*** ${t('mail:demo')} ***`)
  if (content.isExercise) paragraphs.push(`*** ${t('mail:exercise')} ***`)
  if (content.holdNotice) paragraphs.push(content.holdNotice)
  paragraphs.push(fromLine(content), content.title)
  for (const block of content.body) paragraphs.push(textOfBlock(block, slots))
  if (content.question) paragraphs.push(`${t('mail:question')}\n${content.question}`)
  if (content.byNameNotice) paragraphs.push(content.byNameNotice)
  const link = (at: MailContent['links'][number]) => `${at.label}:\n${addressOf(at, slots)}`
  for (const action of content.links.filter((at) => at.place !== 'footer')) paragraphs.push(link(action))
  const footer = [...content.footer, t('mail:no-tracking')]
  const footerLinks = content.links.filter((at) => at.place === 'footer').map(link)
  paragraphs.push(['-- ', ...footer, ...footerLinks].join('\n'))
  return `${paragraphs.join('\n\n')}\n`
}

export function fromLine({ agencyName, unitName }: MailContent): string {
  return agencyName === unitName ? agencyName : `${agencyName} · ${unitName}`
}

const addressOf = ({ base, marker, tail = '' }: OwnAddress, slots: Slots) => `${base}${slots.of(marker)}${tail}`

function textOfBlock(block: MailBlock, slots: Slots): string {
  if (block.kind === 'address') return addressOf(block, slots)
  if (block.kind === 'list')
    return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${textOf(item)}`).join('\n')
  return textOf(block.text)
}

function textOf(parts: MailInline[]): string {
  return parts
    .map(({ text, href }) => {
      const address = safeLink(href)
      return address && address !== text ? `${text} <${address}>` : text
    })
    .join('')
}
