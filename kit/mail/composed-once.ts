import { createHash } from 'node:crypto'
import { canonical } from '../kernel/canonical.ts'
import { type ComposedMail, composeMail, type MailToCompose } from './compose.ts'

const KEPT = 64

/** Composes each e-mail once, however many get it; keeps those of late. */
export class ComposedOnce {
  private readonly composed = new Map<string, Promise<ComposedMail>>()
  /** Of the same object nobody asks twice what it says. */
  private readonly keys = new WeakMap<object, string>()

  of(mail: MailToCompose): Promise<ComposedMail> {
    const key = this.keyOf(mail)
    let found = this.composed.get(key)
    if (!found) {
      found = composeMail(mail)
      found.catch(() => this.composed.delete(key))
      if (this.composed.size >= KEPT) this.composed.delete(this.composed.keys().next().value!)
    } else this.composed.delete(key)
    this.composed.set(key, found)
    return found
  }

  private keyOf({ content, attachment, ...rest }: MailToCompose): string {
    return JSON.stringify([
      this.digestOf(content, () => canonical(content)),
      attachment ? [attachment.name, attachment.type, this.digestOf(attachment.bytes, () => attachment.bytes)] : null,
      canonical(rest),
    ])
  }

  private digestOf(of: object, bytes: () => string | Buffer): string {
    let key = this.keys.get(of)
    if (!key) {
      key = createHash('sha256').update(bytes()).digest('base64')
      this.keys.set(of, key)
    }
    return key
  }
}
