/** What a delivery report (RFC 3464) says of one recipient. `action` is in lower case. */
export type StatusBlock = { action: string; status: string; recipient: string | null; diagnostic: string }

/**
 * Reads the fields of a delivery report, wherever in `text` they stand: reports lose their MIME boundaries on the way. We
 * send one e-mail to one person, so where there are several recipients, the first that failed counts. Null when it is none.
 */
export function parseStatus(text: string): StatusBlock | null {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ')
  const blocks: StatusBlock[] = []
  for (const paragraph of unfolded.split(/\n\s*\n/)) {
    const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(paragraph)?.[1]?.trim()
    const action = field('Action')?.toLowerCase()
    const recipient = field('Final-Recipient') ?? field('Original-Recipient')
    if (!action || !recipient) continue
    const address = recipient.replace(/^[\w-]+; */, '').replace(/^<|>$/g, '')
    const diagnostic = (field('Diagnostic-Code') ?? '').replace(/^smtp; */i, '')
    blocks.push({
      action: action.split(/[\s(]/)[0]!,
      status: field('Status')?.split(' ')[0] ?? '',
      recipient: address || null,
      diagnostic,
    })
  }
  return blocks.find((block) => block.action === 'failed') ?? blocks[0] ?? null
}
