import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../../../kit/settings/settings.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ThreadMessage, ThreadStart } from './receiver-thread.ts'

/**
 * Starts the demo's mail server, SMS gateway and voice gateway on free loopback ports, and points `varde.settings` at them unless the environment
 * names others on this machine. Call before the work starts; `stop` after it has ended.
 */
export async function startDemoReceivers(varde: Varde): Promise<{ stop: () => Promise<void> }> {
  if (varde.mode !== 'demo') throw new Error('Receivers of its own are for demo mode only')
  const token = varde.settings.sms.tokens[0] ?? ''
  const reportUrl = `http://127.0.0.1:${varde.settings.port}/hooks/sms`
  const workerData: ThreadStart = {
    connection: varde.connection,
    token,
    voiceToken: varde.settings.voice.token,
    reportUrl,
  }
  const thread = new Worker(new URL('./receiver-thread.ts', import.meta.url), { workerData })
  const exited = once(thread, 'exit')
  const ports = await new Promise<{ mail: number; sms: number; voice: number }>((done, fail) => {
    thread.once('error', fail)
    thread.on('message', (message: ThreadMessage) => {
      if ('ports' in message) done(message.ports)
      else varde.log.warn({ fault: message.fault }, 'the demo receiver met a fault')
    })
  })
  const { settings } = varde
  if (settings.smtpUrls.length === 0) settings.smtpUrls = [`smtp://127.0.0.1:${ports.mail}`]
  if (settings.sms.urls.length === 0) settings.sms = { ...settings.sms, urls: [`http://127.0.0.1:${ports.sms}/send`] }
  if (settings.voice.urls.length === 0)
    settings.voice = { ...settings.voice, urls: [`http://127.0.0.1:${ports.voice}/ring`] }
  const stop = async () => {
    thread.postMessage('end')
    await exited
  }
  return { stop }
}

/**
 * Settings of a demo: addresses beyond this machine are dropped, whatever the environment says. The token of the demo's own SMS
 * gateway is made from the installation's key, so that every process of the installation knows it.
 */
export function demoSettings(settings: Settings, linkKey: string): Settings {
  const { urls } = settings.sms
  const ownToken = (of: string) => createHmac('sha256', linkKey).update(`demo ${of} gateway`).digest('base64url')
  const sms =
    urls.length > 0 && urls.every(isLoopback) ? settings.sms : { ...settings.sms, urls: [], tokens: [ownToken('sms')] }
  const voice =
    settings.voice.urls.length > 0 && settings.voice.urls.every(isLoopback)
      ? settings.voice
      : { urls: [], token: ownToken('voice') }
  const imapUrl = isLoopback(settings.imapUrl) ? settings.imapUrl : ''
  return { ...settings, smtpUrls: settings.smtpUrls.filter(isLoopback), imapUrl, sms, voice }
}

const isLoopback = (url: string) =>
  URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
