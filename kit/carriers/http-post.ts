import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { HttpEnd } from '../kernel/http-hand-off.ts'

export type Post = {
  url: URL
  headers: Record<string, string>
  body: string
  /** From start to the last byte of the answer. */
  timeoutMs: number
  agent?: HttpAgent
  lookup?: LookupFunction
}

const ANSWER_BYTES = 64 * 1024

/** POSTs once and follows nothing: a redirect is an answer like any other. Never rejects. */
export function post({ url, headers, body, timeoutMs, agent, lookup }: Post): Promise<HttpEnd> {
  return new Promise((done) => {
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest
    const bytes = Buffer.from(body)
    let began = false
    const request = start(url, {
      method: 'POST',
      headers: { 'content-length': bytes.length, ...headers },
      ...(agent ? { agent } : {}),
      ...(lookup ? { lookup } : {}),
    })
    const timer = setTimeout(() => request.destroy(new Error('No answer in time')), timeoutMs)
    const end = (outcome: HttpEnd) => {
      clearTimeout(timer)
      done(outcome)
    }
    const fail = (error: Error) => end({ status: null, reason: error.message, began })
    // All of it has been given to the network: from here the receiver may have it.
    request.once('finish', () => {
      began = true
    })
    request.once('error', fail)
    request.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (text.length < ANSWER_BYTES) text += chunk
      })
      response.once('error', fail)
      response.once('end', () =>
        end({ status: response.statusCode ?? 0, body: text, retryAfter: response.headers['retry-after'] ?? null }),
      )
    })
    request.end(bytes)
  })
}

/** Connections that are kept, at most `connections` of them. */
export function agentFor(url: URL, connections: number): HttpAgent {
  const options = { keepAlive: true, maxSockets: connections, scheduling: 'lifo' as const }
  return url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options)
}
