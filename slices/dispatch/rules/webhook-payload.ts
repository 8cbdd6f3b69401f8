/** What a receiver gets: all of the message, or one text, as the incoming webhooks of many chat products take it. */
export const WEBHOOK_SHAPES = ['message', 'text'] as const
export type WebhookShape = (typeof WEBHOOK_SHAPES)[number]

export type Published = {
  dispatch: string
  messageId: string
  versionId: string
  mode: string
  publishedAt: Date
  /** Norwegian first: it is what a chat gets. */
  editions: { language: string; title: string; text: string }[]
  url: string
}

/** The body of one post (docs/webhooks.md). `mark` says that it is a demo or an exercise; empty when it is real. */
export function webhookPayload(shape: WebhookShape, published: Published, mark: string): object {
  if (shape === 'message') return { type: 'message.published', ...published }
  const { title, text } = published.editions[0] ?? { title: '', text: '' }
  return { text: [mark, title, text, published.url].filter(Boolean).join('\n\n') }
}
