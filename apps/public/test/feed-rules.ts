import { cleanXml } from '../feeds/feed-items.ts'
import { allOf, named, type XmlElement } from './xml-tree.ts'

/** What a rule looks at: the two XML feeds as trees, and as they went over the wire. */
export type Feeds = { rss: XmlElement; atom: XmlElement; texts: { url: string; type: string; body: string }[] }
/** A rule of the feed validator: what breaks it in our feeds, or why it can never meet us. */
type Rule = { faults: (feeds: Feeds) => string[] } | { never: string }

const CHANNEL = ['title', 'link', 'description', 'language', 'lastBuildDate', 'docs', 'atom:link', 'item']
const ITEM = ['title', 'link', 'guid', 'pubDate', 'dc:language', 'description', 'content:encoded']
const FEED = ['title', 'id', 'updated', 'author', 'link', 'entry']
const ENTRY = ['title', 'id', 'link', 'published', 'updated', 'summary', 'content']
const REQUIRED = {
  channel: ['title', 'link', 'description', 'language', 'atom:link'],
  item: ['title', 'link', 'guid', 'pubDate', 'description'],
  feed: ['title', 'id', 'updated', 'author', 'link'],
  entry: ['title', 'id', 'link', 'published', 'updated', 'content'],
}
const KNOWN: Record<string, string[]> = {
  rss: ['channel'],
  channel: CHANNEL,
  item: ITEM,
  feed: FEED,
  entry: ENTRY,
  author: ['name'],
}
/** Tags and attributes that the text of a message may hold. */
const HTML_TAGS = /^<\/?(h2|p|ul|ol|li|a|div)( (lang|dir|href)="[^"<>]*")*>$/
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const TAG = /^tag:[a-z0-9]([a-z0-9.-]*[a-z0-9])?,20\d\d:[\w/-]+$/
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const MIME = /^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/

const elements = ({ rss, atom }: Feeds) => [...allOf(rss), ...allOf(atom)]
const called = (feeds: Feeds, ...names: string[]) => elements(feeds).filter((one) => names.includes(one.name))
const check = (pick: (feeds: Feeds) => string[], isRight: (value: string) => boolean): Rule => ({
  faults: (feeds) => pick(feeds).filter((value) => !isRight(value)),
})
const wrong = (find: (feeds: Feeds) => string[]): Rule => ({ faults: find })
const never = (why: string): Rule => ({ never: why })

const once = wrong((feeds) =>
  elements(feeds).flatMap((parent) => {
    const names = parent.children
      .filter(({ name }) => !['item', 'entry', 'link'].includes(name))
      .map(({ name }) => name)
    return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${parent.name} has ${name} twice`)
  }),
)
const oneLinkOfAKind = wrong((feeds) =>
  called(feeds, 'feed', 'entry', 'channel', 'item').flatMap((parent) => {
    const links = named(parent, 'link').map((link) => `${link.attributes.rel} ${link.attributes.type}`)
    return links.filter((link, i) => links.indexOf(link) !== i)
  }),
)
const idsDiffer = wrong((feeds) => {
  const ids = called(feeds, 'entry').map((entry) => named(entry, 'id')[0]?.text ?? '')
  const guids = called(feeds, 'guid').map((guid) => guid.text)
  return [ids, guids].flatMap((all) => all.filter((id, i) => all.indexOf(id) !== i))
})
const present = wrong((feeds) =>
  Object.entries(REQUIRED).flatMap(([parent, names]) =>
    called(feeds, parent).flatMap((one) => names.filter((name) => named(one, name).length === 0)),
  ),
)
const known = wrong((feeds) =>
  elements(feeds).flatMap((parent) =>
    parent.children
      .filter(({ name }) => !KNOWN[parent.name]?.includes(name))
      .map(({ name }) => `${parent.name}/${name}`),
  ),
)
const noLooseText = check(
  (feeds) => elements(feeds).flatMap((one) => (one.children.length > 0 ? [one.text] : [])),
  (text) => text.trim() === '',
)
const notBlank = wrong((feeds) =>
  elements(feeds).flatMap((one) => [
    ...(one.text.trim() === '' && one.children.length === 0 && Object.keys(one.attributes).length === 0
      ? [one.name]
      : []),
    ...Object.entries(one.attributes).flatMap(([key, value]) => (value.trim() === '' ? [`${one.name} ${key}`] : [])),
  ]),
)
const addresses = (feeds: Feeds) => [
  ...called(feeds, 'link').map((one) => one.attributes.href ?? one.text),
  ...called(feeds, 'atom:link').map((one) => one.attributes.href ?? ''),
  ...called(feeds, 'docs').map((one) => one.text),
]
const fullAddress = check(addresses, (value) => /^https?:\/\/[\x21-\x7e]+$/.test(value) && URL.canParse(value))
const tagUri = check(
  (feeds) => [...called(feeds, 'id'), ...called(feeds, 'guid')].map((one) => one.text),
  (value) => TAG.test(value),
)
const rfc822 = check(
  (feeds) => called(feeds, 'pubDate', 'lastBuildDate').map((one) => one.text),
  (at) => RFC822.test(at),
)
const rfc3339 = check(
  (feeds) => called(feeds, 'updated', 'published').map((one) => one.text),
  (at) => RFC3339.test(at),
)
const notInFuture = check(
  (feeds) => called(feeds, 'pubDate', 'published', 'updated').map((one) => one.text),
  (at) => Date.parse(at) <= Date.now() + 1000,
)
const language = check(
  (feeds) => [
    ...called(feeds, 'language', 'dc:language').map((one) => one.text),
    ...elements(feeds).flatMap((one) =>
      [one.attributes['xml:lang'], one.attributes.hreflang].filter((tag) => tag !== undefined),
    ),
  ],
  (tag) => LANGUAGE.test(tag),
)
const mime = check(
  (feeds) => called(feeds, 'link', 'atom:link').flatMap((one) => one.attributes.type ?? []),
  (type) => MIME.test(type),
)
const bodies = (feeds: Feeds) => called(feeds, 'content', 'content:encoded').map((one) => one.text)
const safeHtml = check(
  (feeds) => bodies(feeds).flatMap((html) => html.match(/<[^>]*>/g) ?? []),
  (tag) => HTML_TAGS.test(tag),
)
/** A title is what a person wrote, escaped once: a reader shows the letters, and never runs or doubles them. */
const plainTitles = check(
  ({ texts }) =>
    texts.flatMap(({ body }) => [...body.matchAll(/<(title|name)>(.*?)<\/\1>/g)].map((found) => found[2]!)),
  (title) => !/<|&amp;(lt|gt|quot|amp|#)/.test(title),
)
const textTypes = check(
  (feeds) => called(feeds, 'title', 'summary', 'content').flatMap((one) => one.attributes.type ?? []),
  (type) => ['text', 'html'].includes(type),
)
const selfIsRight = wrong(({ rss, atom, texts }) => {
  const own = [rss.children[0]!, atom].map((feed) =>
    feed.children
      .filter(({ name, attributes }) => name.endsWith('link') && attributes.rel === 'self')
      .map((one) => one.attributes.href),
  )
  return own.flatMap((found, i) =>
    found.length === 1 && found[0]!.endsWith(texts[i]!.url) ? [] : [`${texts[i]!.url}: ${found}`],
  )
})
const wellFormed = check(
  ({ texts }) => texts.map((one) => one.body),
  (body) => /^<\?xml version="1\.0" encoding="UTF-8"\?>/.test(body) && !body.includes('<!') && cleanXml(body) === body,
)
const utf8 = check(
  ({ texts }) => texts.map((one) => one.type),
  (type) => type.endsWith('; charset=utf-8'),
)
const version = check(
  ({ rss }) => [rss.attributes.version ?? ''],
  (value) => value === '2.0',
)
const namespace = check(
  ({ rss, atom }) => [rss.attributes['xmlns:atom'] ?? '', atom.attributes.xmlns ?? ''],
  (value) => value === 'http://www.w3.org/2005/Atom',
)
const notPermalink = check(
  (feeds) => called(feeds, 'guid').map((one) => one.attributes.isPermaLink ?? ''),
  (value) => value === 'false',
)
const descriptionFirst = wrong((feeds) =>
  called(feeds, 'item')
    .filter((item) => {
      const names = item.children.map(({ name }) => name)
      return names.indexOf('description') > names.indexOf('content:encoded')
    })
    .map(() => 'content before description'),
)
const rels = check(
  (feeds) => called(feeds, 'link', 'atom:link').flatMap((one) => one.attributes.rel ?? []),
  (rel) => ['self', 'alternate'].includes(rel),
)

const absent = (what: string) => never(`we write no ${what}; what we write is named in the rule UndefinedElement`)

/** Each rule of `feeds/` in the shared test files, by the word after «Expect», with what enforces it. */
export const FEED_RULES: Record<string, Rule> = {
  AttrNotBlank: notBlank,
  NotBlank: notBlank,
  CharacterData: wellFormed,
  BadCharacters: wellFormed,
  SAXError: wellFormed,
  ContainsSystemEntity: wellFormed,
  ValidDoctype: wellFormed,
  ObscureEncoding: utf8,
  UnexpectedWhitespace: rfc3339,
  DuplicateElement: once,
  DuplicateItemSemantics: once,
  DuplicateSemantics: once,
  DuplicateDescriptionSemantics: once,
  DuplicateAtomLink: oneLinkOfAKind,
  DuplicateValue: idsDiffer,
  DuplicateEntries: idsDiffer,
  MissingElement: present,
  MissingLink: present,
  MissingTitle: present,
  MissingAttribute: namespace,
  UndefinedElement: known,
  UnexpectedAttribute: known,
  ValidElement: known,
  UndeterminableVocabulary: known,
  Error: known,
  UnexpectedText: noLooseText,
  InvalidNamespace: namespace,
  UnknownNamespace: namespace,
  ObsoleteNamespace: namespace,
  AvoidNamespacePrefix: namespace,
  NotInANamespace: known,
  InvalidRSSVersion: version,
  InvalidLink: fullAddress,
  InvalidFullLink: fullAddress,
  ValidURI: fullAddress,
  UriNotIri: fullAddress,
  ValidURLAttribute: fullAddress,
  InvalidURLAttribute: fullAddress,
  MissingHref: fullAddress,
  UnknownHost: fullAddress,
  SameDocumentReference: fullAddress,
  InvalidTAG: tagUri,
  ValidTAG: tagUri,
  NonCanonicalURI: tagUri,
  InvalidPermalink: notPermalink,
  ValidHttpGUID: notPermalink,
  MissingSelf: selfIsRight,
  SelfDoesntMatchLocation: selfIsRight,
  InvalidRFC3339Date: rfc3339,
  ValidW3CDTFDate: rfc3339,
  InvalidRFC2822Date: rfc822,
  ValidRFC2822Date: rfc822,
  ProblematicalRFC822Date: rfc822,
  SlashDate: rfc822,
  ImplausibleDate: notInFuture,
  InvalidLanguage: language,
  ValidLanguage: language,
  MissingDCLanguage: language,
  InvalidMIMEType: mime,
  ValidMIMEAttribute: mime,
  MissingTypeAttr: mime,
  UnregisteredAtomLinkRel: rels,
  ValidAtomLinkRel: rels,
  SecurityRisk: safeHtml,
  SecurityRiskAttr: safeHtml,
  DangerousStyleAttr: safeHtml,
  NotHtml: safeHtml,
  ValidHtml: safeHtml,
  ContainsUndeclaredHTML: plainTitles,
  ContainsHTML: plainTitles,
  NotEscaped: plainTitles,
  InvalidTextType: textTypes,
  NotInline: textTypes,
  NotBase64: textTypes,
  MissingXhtmlDiv: textTypes,
  MisplacedXHTMLContent: textTypes,
  NeedDescriptionBeforeContent: descriptionFirst,
  EightDaysAWeek: absent('skipDays'),
  InvalidDay: absent('skipDays'),
  ValidDay: absent('skipDays'),
  NotEnoughHoursInTheDay: absent('skipHours'),
  UseZeroForMidnight: absent('skipHours'),
  ValidCloud: absent('cloud'),
  ValidInteger: absent('cloud or ttl'),
  InvalidInteger: absent('ttl'),
  InvalidIntegerAttribute: absent('enclosure or cloud'),
  ImageUrlFormat: absent('image'),
  InvalidHeight: absent('image'),
  InvalidWidth: absent('image'),
  EmailFormat: absent('e-mail address'),
  InvalidContact: absent('e-mail address'),
  ValidContact: absent('e-mail address'),
  MissingRealName: absent('e-mail address'),
  MissingSourceElement: absent('source'),
  InvalidURN: absent('urn'),
  ValidURN: absent('urn'),
  InvalidUUID: absent('uuid'),
  InvalidLatitude: absent('position'),
  InvalidUpdatePeriod: absent('syndication module'),
  ValidUpdatePeriod: absent('syndication module'),
  ObsoleteWikiNamespace: absent('wiki module'),
  InvalidBooleanAttribute: notPermalink,
  ValidBooleanAttribute: notPermalink,
}
