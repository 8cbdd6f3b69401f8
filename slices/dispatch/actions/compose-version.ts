import { readFileSync } from 'node:fs'
import { translator } from '../../../kit/i18n/translate.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type ComposedMail, composeMail } from '../../../kit/mail/compose.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import type { DkimKey } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ApprovedVersion, approvedVersion, type Block } from '../../message/index.ts'
import { unitById } from '../../organisation/index.ts'
import { editionFor } from '../rules/edition-choice.ts'

/** A version ready to fill in: one MIME per language, composed when first asked for. */
export type VersionMail = {
  version: ApprovedVersion
  unitName: string
  editionIn: (language: string) => { language: string; edition: { title: string; body: Block[] } }
  mailIn: (language: string) => Promise<{ language: string; mail: ComposedMail }>
}

const KEPT = 20

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
  const mailIn = async (wanted: string) => {
    const language = editionFor(Object.keys(version.editions), wanted)
    let mail = composed.get(language)
    if (!mail) {
      mail = composeEdition(varde, version, language, unitName)
      composed.set(language, mail)
    }
    return { language, mail: await mail }
  }
  const editionIn = (wanted: string) => {
    const language = editionFor(Object.keys(version.editions), wanted)
    return { language, edition: version.editions[language]! }
  }
  return { version, unitName, editionIn, mailIn }
}

function composeEdition(
  varde: Varde,
  version: ApprovedVersion,
  language: string,
  unitName: string,
): Promise<ComposedMail> {
  const { title, body } = version.editions[language]!
  const t = translator(frameLanguage(language))
  const base = varde.settings.baseUrl
  return composeMail({
    from: senderOf(varde),
    content: {
      language,
      direction: directionOf(language),
      subject: title,
      title,
      body,
      unitName,
      agencyName: agencyOf(varde),
      question: version.question?.[language],
      links: [
        {
          label: t(version.confirm ? 'dispatch:mail.confirm' : 'dispatch:mail.read-online'),
          base: `${base}/k/`,
          marker: 'receipt',
          place: 'action',
        },
      ],
      footer: [t('dispatch:mail.why')],
      isDemo: version.mode === 'demo',
      isExercise: version.mode === 'exercise',
      byNameNotice: version.byName ? (version.byNameReason ?? undefined) : undefined,
    },
  })
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ku', 'prs', 'ps', 'ur'].includes(language.split('-')[0]!) ? 'rtl' : 'ltr'
}

export function agencyOf(varde: Varde): string {
  return varde.settings.agencyName
}

/** Sender of e-mail. In demo mode it is an address that cannot exist. */
export function senderOf(varde: Varde): string {
  if (varde.settings.mailFrom) return varde.settings.mailFrom
  if (varde.mode === 'demo') return `${agencyOf(varde)} (demo) <varsel@kriminalomsorgen.example>`
  throw new Failure('unavailable', 'dispatch.no-sender')
}

export function dkimKey(varde: Varde): DkimKey | null {
  const { dkim } = varde.settings
  return dkim && { domain: dkim.domain, selector: dkim.selector, privateKey: readFileSync(dkim.keyFile, 'utf8') }
}
