import { join, resolve } from 'node:path'

/**
 * Every setting of Varde, from the environment. This table is the documentation: `npm run varde -- settings` prints it,
 * and `docs/settings.md` is made from it.
 */
export type SettingKind = 'text' | 'port' | 'flag' | 'url' | 'folder' | 'file' | 'number' | 'hosts'
type Setting = { kind: SettingKind; default: string; about: string; schemes?: string[]; secret?: true }

export const SETTINGS = {
  PORT: { kind: 'port', default: '3000', about: 'Port of the web server.' },
  VARDE_HOST: {
    kind: 'text',
    default: '127.0.0.1',
    about: 'Address to listen on. Ignored in demo mode, which listens on loopback only.',
  },
  VARDE_DATA: { kind: 'folder', default: '.varde', about: 'Folder for the embedded database, files and keys.' },
  VARDE_DEMO: {
    kind: 'flag',
    default: '',
    about:
      'Demo mode, for this machine alone: refused with NODE_ENV=production, an address beyond this machine, or a proxy. `npm start` says it where nothing is set up. A data folder is demo or real for ever.',
  },
  DATABASE_URL: {
    kind: 'url',
    default: '',
    schemes: ['postgres:', 'postgresql:'],
    secret: true,
    about: 'PostgreSQL 15 or newer. Empty: the embedded server.',
  },
  VARDE_PUBLIC_DATABASE_URL: {
    kind: 'url',
    default: '',
    schemes: ['postgres:', 'postgresql:'],
    secret: true,
    about:
      'The same database for the public pages, with a user who can do nothing but read what is released (docs/public-role.md). Empty: Varde makes one where it may.',
  },
  VARDE_BASE_URL: {
    kind: 'url',
    default: '',
    schemes: ['http:', 'https:'],
    about: 'Public address of this installation, used in links. Default: http://localhost:PORT.',
  },
  VARDE_SECRETS_FILE: {
    kind: 'file',
    default: '',
    about: 'File with keys, made at first start (mode 0600). Default: secrets.json in VARDE_DATA.',
  },
  VARDE_BACKUP_DAYS: {
    kind: 'number',
    default: '0',
    about:
      'How many days a backup is kept before it is deleted: from that Varde says when words that were emptied are gone from the last one too. 0: not said.',
  },
  VARDE_TRUST_PROXY: {
    kind: 'flag',
    default: 'false',
    about: 'Take the client address from X-Forwarded-For. Only behind a reverse proxy of your own.',
  },
  VARDE_WORKERS: {
    kind: 'flag',
    default: 'true',
    about: 'Run the workers in the server process. Off when apps/worker runs elsewhere.',
  },
  SMTP_URL: {
    kind: 'url',
    default: '',
    schemes: ['smtp:', 'smtps:'],
    secret: true,
    about:
      'Server that takes outgoing e-mail, smtp://user:password@host:587. Several, separated by space: the next takes over when one fails.',
  },
  VARDE_MAIL_FROM: {
    kind: 'text',
    default: '',
    about: 'Sender of e-mail, for example "Kriminalomsorgen <varsel@example.no>".',
  },
  VARDE_CHANNEL_MINUTES: {
    kind: 'number',
    default: '3',
    about:
      'So many minutes may e-mail or SMS take nothing while somebody waits, before the health of the installation is not well.',
  },
  VARDE_MAIL_PER_SECOND: {
    kind: 'number',
    default: '0',
    about: 'Highest number of e-mails per second; 0 is as fast as the server takes them.',
  },
  VARDE_MAIL_CONNECTIONS: {
    kind: 'number',
    default: '32',
    about: 'Connections kept open to the SMTP server during a dispatch.',
  },
  IMAP_URL: {
    kind: 'url',
    default: '',
    schemes: ['imap:', 'imaps:'],
    secret: true,
    about: 'Mailbox that receives bounces and automatic replies, imaps://user:password@host/INBOX.',
  },
  VARDE_PRESS_MAIL: {
    kind: 'text',
    default: '',
    about: 'Address that the press writes to and gets answers from. Needed to send answers by e-mail.',
  },
  PRESS_IMAP_URL: {
    kind: 'url',
    default: '',
    schemes: ['imap:', 'imaps:'],
    secret: true,
    about: 'Mailbox of that address, imaps://user:password@host/INBOX. New letters become inquiries.',
  },
  DKIM_DOMAIN: {
    kind: 'text',
    default: '',
    about: 'Domain to sign e-mail for. Needs DKIM_SELECTOR and DKIM_KEY_FILE.',
  },
  DKIM_SELECTOR: { kind: 'text', default: '', about: 'DKIM selector.' },
  DKIM_KEY_FILE: { kind: 'file', default: '', about: 'Private key (PEM) for DKIM.' },
  SMS_GATEWAY_URL: {
    kind: 'url',
    default: '',
    schemes: ['http:', 'https:'],
    about:
      'HTTP gateway that takes SMS (docs/sms-gateway.md describes the request). Several, separated by space: the next takes over when one fails.',
  },
  SMS_GATEWAY_TOKEN: {
    kind: 'text',
    default: '',
    secret: true,
    about:
      'Bearer token for the SMS gateway; also the secret that delivery reports must carry. One for all gateways, or one for each in the same order, separated by space.',
  },
  SMS_SENDER: {
    kind: 'text',
    default: 'Varde',
    about: 'Sender shown on SMS: up to 11 letters and digits, or a number.',
  },
  VARDE_PUBLIC_SMS_COUNTRIES: {
    kind: 'text',
    default: '47',
    about:
      'Country codes, separated by space, of the mobile numbers that an open form may send SMS to. Of 47, only numbers that begin with 4 or 9.',
  },
  VARDE_PUBLIC_SMS_PER_HOUR: {
    kind: 'number',
    default: '300',
    about:
      'Highest number of SMS in an hour that open forms send in all. E-mail stays open; the log tells when it is reached.',
  },
  VARDE_SMS_PER_SECOND: { kind: 'number', default: '50', about: 'Highest number of SMS per second.' },
  VOICE_GATEWAY_URL: {
    kind: 'url',
    default: '',
    schemes: ['http:', 'https:'],
    about:
      'HTTP gateway that rings people and reads a text aloud (docs/voice-gateway.md). Several, separated by space: the next takes over when one fails.',
  },
  VOICE_GATEWAY_TOKEN: {
    kind: 'text',
    default: '',
    secret: true,
    about: 'Bearer token for the voice gateways; also the secret that their reports must carry.',
  },
  STATUS_PUSH_URL: {
    kind: 'url',
    default: '',
    schemes: ['file:', 'http:', 'https:'],
    about:
      'Where the status pages of a crisis are pushed as plain files: file:///folder, or a host that takes signed PUT requests (docs/status-push.md).',
  },
  STATUS_PUSH_TOKEN: {
    kind: 'text',
    default: '',
    secret: true,
    about: 'Secret that signs what is pushed to another host, 20 characters or more.',
  },
  VARDE_OWN_HOSTS: {
    kind: 'hosts',
    default: '',
    about:
      'Hosts in your own network that webhooks may reach although their address is private, separated by space: intranet.example.no 10.20.30.40. Https is asked for all the same.',
  },
  OIDC_ISSUER: {
    kind: 'url',
    default: '',
    schemes: ['http:', 'https:'],
    about: 'OpenID Connect provider for single sign-on. Needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  },
  OIDC_CLIENT_ID: { kind: 'text', default: '', about: 'Client id at the provider.' },
  OIDC_CLIENT_SECRET: { kind: 'text', default: '', secret: true, about: 'Client secret at the provider.' },
  OIDC_STRONG: {
    kind: 'text',
    default: '',
    about:
      'Values of the claims acr and amr that count as more than a password, separated by space: idporten-loa-high mfa. Empty: a sign-in there never does, and whoever must have a second factor has it in Varde.',
  },
  OIDC_ACR_VALUES: {
    kind: 'text',
    default: '',
    about: 'What to ask the provider for at every sign-in (acr_values), separated by space: idporten-loa-high.',
  },
  VARDE_AGENCY_NAME: {
    kind: 'text',
    default: 'Kriminalomsorgen',
    about: 'Name of the agency as the public knows it: press room, e-mail, notices.',
  },
  VARDE_ACCESSIBILITY_URL: {
    kind: 'url',
    default: '',
    schemes: ['https:'],
    about:
      'Address of the agency’s formal accessibility statement for these pages (uustatus.no). Empty: /tilgjengelighet says that none is given.',
  },
  VARDE_DEMO_PAST: {
    kind: 'flag',
    default: 'true',
    about: 'Play some invented weeks at the first start of a demo: texts sent, receipts, a correction.',
  },
  VARDE_PACK: { kind: 'text', default: 'kriminalomsorgen', about: 'Reference pack that demo mode starts with.' },
  VARDE_LOG_LEVEL: { kind: 'text', default: 'warn', about: 'trace, debug, info, warn or error.' },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS
export type Settings = {
  port: number
  host: string
  dataFolder: string
  demo: boolean
  databaseUrl: string
  /** The database as the public pages enter it; empty where Varde is to find a way itself. */
  publicDatabaseUrl: string
  baseUrl: string
  secretsFile: string
  trustProxy: boolean
  workers: boolean
  smtpUrls: string[]
  mailFrom: string
  backupDays: number
  mailPerSecond: number
  channelMinutes: number
  mailConnections: number
  imapUrl: string
  /** The desk's own address, and its mailbox; empty where there is none. */
  press: { mail: string; imapUrl: string }
  dkim: { domain: string; selector: string; keyFile: string } | null
  /** Gateways in order, and their tokens: one for each, or one for all. */
  sms: {
    urls: string[]
    tokens: string[]
    sender: string
    perSecond: number
    publicCountries: string[]
    publicPerHour: number
  }
  /** Gateways that ring people, in order, and the token they share. */
  voice: { urls: string[]; token: string }
  /** Hosts with a private address that webhooks may reach. */
  ownHosts: string[]
  /** Another host for the status pages; empty where there is none. */
  statusPush: { url: string; token: string }
  oidc: { issuer: string; clientId: string; clientSecret: string; strong: string[]; acrValues: string[] } | null
  agencyName: string
  /** The formal accessibility statement; empty where none is given. */
  accessibilityUrl: string
  pack: string
  demoPast: boolean
  logLevel: string
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** The passwords of a demo are public: what makes it reachable by others is a fault of the demo. */
function reachableByOthers(env: Record<string, string | undefined>, settings: Settings): string[] {
  const remedy = 'and a demo is for this machine alone: its passwords are public. Take VARDE_DEMO away, or'
  const isOurs = URL.canParse(settings.baseUrl) && LOOPBACK.includes(new URL(settings.baseUrl).hostname)
  return [
    ...(env.NODE_ENV === 'production' ? [`NODE_ENV is production, ${remedy} NODE_ENV.`] : []),
    ...(isOurs ? [] : [`VARDE_BASE_URL is an address beyond this machine, ${remedy} give it no address.`]),
    ...(settings.trustProxy ? [`VARDE_TRUST_PROXY is on, ${remedy} the proxy.`] : []),
  ]
}

/** Reads the environment. Throws one error that lists every fault with its remedy. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const faults: string[] = []
  const value = (name: SettingName): string => {
    const text = (env[name] ?? '').trim() || SETTINGS[name].default
    const fault = text === '' ? null : faultOf(text, SETTINGS[name])
    if (fault) faults.push(`${name} is "${'secret' in SETTINGS[name] ? '…' : text}": ${fault}`)
    return text
  }
  const flag = (name: SettingName, otherwise: boolean) =>
    value(name) === '' ? otherwise : ['true', '1', 'on'].includes(value(name))
  const dataFolder = resolve(value('VARDE_DATA'))
  const databaseUrl = value('DATABASE_URL')
  const demo = flag('VARDE_DEMO', false)
  const group = <T extends SettingName>(names: T[]): Record<T, string> | null => {
    const given = names.filter((name) => value(name) !== '')
    if (given.length > 0 && given.length < names.length)
      faults.push(
        `${given.join(', ')} is set, but ${names.filter((name) => !given.includes(name)).join(', ')} is not. Set all of them or none.`,
      )
    return given.length === names.length
      ? (Object.fromEntries(names.map((name) => [name, value(name)])) as Record<T, string>)
      : null
  }
  const oidc = group(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  const dkim = group(['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'])
  const port = Number(value('PORT'))
  const settings: Settings = {
    port,
    host: demo ? '127.0.0.1' : value('VARDE_HOST'),
    dataFolder,
    demo,
    databaseUrl,
    publicDatabaseUrl: value('VARDE_PUBLIC_DATABASE_URL'),
    baseUrl: (value('VARDE_BASE_URL') || `http://localhost:${port}`).replace(/\/+$/, ''),
    secretsFile: value('VARDE_SECRETS_FILE') || join(dataFolder, 'secrets.json'),
    trustProxy: flag('VARDE_TRUST_PROXY', false),
    workers: flag('VARDE_WORKERS', true),
    smtpUrls: wordsOf(value('SMTP_URL')),
    mailFrom: value('VARDE_MAIL_FROM'),
    backupDays: Number(value('VARDE_BACKUP_DAYS')),
    mailPerSecond: Number(value('VARDE_MAIL_PER_SECOND')),
    channelMinutes: Number(value('VARDE_CHANNEL_MINUTES')),
    mailConnections: Number(value('VARDE_MAIL_CONNECTIONS')),
    imapUrl: value('IMAP_URL'),
    press: { mail: value('VARDE_PRESS_MAIL'), imapUrl: value('PRESS_IMAP_URL') },
    dkim: dkim && { domain: dkim.DKIM_DOMAIN, selector: dkim.DKIM_SELECTOR, keyFile: dkim.DKIM_KEY_FILE },
    sms: {
      urls: wordsOf(value('SMS_GATEWAY_URL')),
      tokens: wordsOf(value('SMS_GATEWAY_TOKEN')),
      sender: value('SMS_SENDER'),
      perSecond: Number(value('VARDE_SMS_PER_SECOND')),
      publicCountries: wordsOf(value('VARDE_PUBLIC_SMS_COUNTRIES')),
      publicPerHour: Number(value('VARDE_PUBLIC_SMS_PER_HOUR')),
    },
    voice: { urls: wordsOf(value('VOICE_GATEWAY_URL')), token: value('VOICE_GATEWAY_TOKEN') },
    ownHosts: wordsOf(value('VARDE_OWN_HOSTS')),
    statusPush: { url: value('STATUS_PUSH_URL'), token: value('STATUS_PUSH_TOKEN') },
    oidc: oidc && {
      ...{ issuer: oidc.OIDC_ISSUER, clientId: oidc.OIDC_CLIENT_ID, clientSecret: oidc.OIDC_CLIENT_SECRET },
      ...{ strong: wordsOf(value('OIDC_STRONG')), acrValues: wordsOf(value('OIDC_ACR_VALUES')) },
    },
    agencyName: value('VARDE_AGENCY_NAME'),
    accessibilityUrl: value('VARDE_ACCESSIBILITY_URL'),
    pack: value('VARDE_PACK'),
    demoPast: flag('VARDE_DEMO_PAST', true),
    logLevel: value('VARDE_LOG_LEVEL'),
  }
  if (demo) faults.push(...reachableByOthers(env, settings))
  const { urls, tokens } = settings.sms
  if (tokens.length > 1 && tokens.length !== urls.length)
    faults.push(
      `SMS_GATEWAY_TOKEN has ${tokens.length} tokens for ${urls.length} addresses in SMS_GATEWAY_URL. Give one for all, or one for each.`,
    )
  if (/^https?:/.test(settings.statusPush.url) && settings.statusPush.token.length < 20)
    faults.push(
      'STATUS_PUSH_URL is a host, but STATUS_PUSH_TOKEN is missing or short. Give a secret of 20 characters or more.',
    )
  if (faults.length > 0)
    throw new Error(
      `Settings that Varde cannot use:\n${[...new Set(faults)].map((fault) => `  - ${fault}`).join('\n')}`,
    )
  return settings
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

function faultOf(text: string, setting: Setting): string | null {
  if (setting.kind === 'port')
    return /^\d+$/.test(text) && Number(text) <= 65535 ? null : 'give a whole number from 0 to 65535, such as 3000.'
  if (setting.kind === 'flag')
    return ['true', 'false', '1', '0', 'on', 'off'].includes(text) ? null : 'give true or false.'
  if (setting.kind === 'number') return /^\d+(\.\d+)?$/.test(text) ? null : 'give a number, such as 50.'
  if (setting.kind === 'hosts') {
    // As an address names it: no scheme, no port, small letters.
    const isHost = (part: string) => URL.canParse(`https://${part}/`) && new URL(`https://${part}/`).host === part
    return text.split(/\s+/).every(isHost) ? null : 'give names of hosts alone, such as intranet.example.no.'
  }
  if (setting.kind !== 'url') return null
  const wrong = text
    .split(/\s+/)
    .some((part) => !URL.canParse(part) || !(setting.schemes ?? []).includes(new URL(part).protocol))
  return wrong
    ? `give an address that starts with ${setting.schemes?.map((scheme) => `${scheme}//`).join(' or ')}.`
    : null
}
