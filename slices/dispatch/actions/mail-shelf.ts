import { Failure } from '../../../kit/kernel/failure.ts'
import type { ComposedMail } from '../../../kit/mail/compose.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovedVersion, approvedVersion, type Block } from '../../message/index.ts'
import { unitById } from '../../organisation/index.ts'
import { editionFor } from '../rules/edition-choice.ts'
import { embargoOf } from '../store/dispatch-store.ts'
import { composeEdition, holdNotice } from './compose-version.ts'

/** A version ready to fill in: one MIME per language, with or without an embargo, composed when first asked for. */
export type VersionMail = {
  version: ApprovedVersion
  unitName: string
  editionIn: (language: string) => { language: string; edition: { title: string; body: Block[] } }
  /** What is said before the text while it is under embargo, in the language around it. */
  holdNoticeIn: (language: string) => Promise<string | undefined>
  mailIn: (language: string) => Promise<{ language: string; mail: ComposedMail }>
}

const KEPT = 20
/** Asked for each e-mail while there is an embargo, so that nobody is told of one that is over; else so often. */
const FREE_MS = 1000

/** Composes each version and language once, and keeps the last few. */
export class MailShelf {
  private readonly varde: Varde
  private readonly versions = new Map<string, Promise<VersionMail>>()

  constructor(varde: Varde) {
    this.varde = varde
  }

  async of(versionId: string): Promise<VersionMail> {
    let found = this.versions.get(versionId)
    if (!found) {
      found = loadVersionMail(this.varde, versionId)
      this.versions.set(versionId, found)
      found.catch(() => this.versions.delete(versionId))
      if (this.versions.size > KEPT) this.versions.delete(this.versions.keys().next().value!)
    }
    return found
  }
}

async function loadVersionMail(varde: Varde, versionId: string): Promise<VersionMail> {
  const version = await approvedVersion(varde.db, versionId)
  if (!version) throw new Failure('not-found', 'dispatch.no-such-version')
  const unit = await unitById(varde.db, version.unitId)
  const unitName = unit?.name ?? ''
  const composed = new Map<string, Promise<ComposedMail>>()
  let until: Date | null = null
  let freeUntil = 0
  const holdNoticeIn = async (language: string) => {
    if (Date.now() > freeUntil) until = await embargoOf(varde.db, version.messageId)
    if (!until) freeUntil = Date.now() + FREE_MS
    return holdNotice(until, language)
  }
  const mailIn = async (wanted: string) => {
    const language = editionFor(Object.keys(version.editions), wanted)
    const notice = await holdNoticeIn(language)
    const key = `${language} ${notice ?? ''}`
    let mail = composed.get(key)
    if (!mail) {
      mail = composeEdition(varde, version, { language, unitName, notice })
      composed.set(key, mail)
    }
    return { language, mail: await mail }
  }
  const editionIn = (wanted: string) => {
    const language = editionFor(Object.keys(version.editions), wanted)
    return { language, edition: version.editions[language]! }
  }
  return { version, unitName, editionIn, holdNoticeIn, mailIn }
}
