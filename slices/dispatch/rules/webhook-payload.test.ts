import { expect, test } from 'vitest'
import { type Published, webhookPayload } from './webhook-payload.ts'

const published: Published = {
  ...{ dispatch: '2026-001', messageId: 'msg_1', versionId: 'ver_1', mode: 'real' },
  publishedAt: new Date('2026-03-10T12:00:00Z'),
  editions: [
    { language: 'nb', title: 'Besøk stenges', text: 'Fra mandag.' },
    { language: 'en', title: 'Visits close', text: 'From Monday.' },
  ],
  url: 'https://varde.example/presserom',
}

test('when a receiver takes all of it, every edition is there with what it is', () => {
  expect(webhookPayload('message', published, '')).toEqual({ type: 'message.published', ...published })
})

test('when a receiver is a chat, it gets one text, in the first language, and a demo says so before all else', () => {
  const address = 'https://varde.example/presserom'
  expect(webhookPayload('text', published, '')).toEqual({ text: `Besøk stenges\n\nFra mandag.\n\n${address}` })
  expect(webhookPayload('text', published, 'DEMO')).toEqual({
    text: `DEMO\n\nBesøk stenges\n\nFra mandag.\n\n${address}`,
  })
})
