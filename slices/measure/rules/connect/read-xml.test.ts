import { expect, test } from 'vitest'
import { readXml } from './read-xml.ts'

const fault = (text: string) => {
  const read = readXml(text)
  return 'fault' in read ? read.fault : 'none'
}
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><rss><channel><title>&lol2;</title></channel></rss>`

test('when a document is well formed, names, prefixes, attributes and text are read, and references stand for their letters', () => {
  const read = readXml(
    `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE rss PUBLIC "x" "y">\n<!-- <b> -->\n<rss version='2.0' xmlns:ret="http://x"><a x="1 &lt; 2">S&#248;k &amp; <![CDATA[<i>finn</i>]]></a><ret:source/></rss>`,
  )
  expect(read).toMatchObject({
    root: {
      name: 'rss',
      children: [
        { name: 'a', prefix: '', attributes: { x: '1 < 2' }, text: 'Søk & <i>finn</i>' },
        { name: 'source', prefix: 'ret', text: '' },
      ],
    },
  })
})

test.each([
  ['nothing', '', 'not-xml'],
  ['words', 'Ikke funnet', 'not-xml'],
  ['a list', '{"items":[]}', 'not-xml'],
  ['billion laughs', LAUGHS, 'entities'],
  ['a file of the machine', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', 'entities'],
  ['an entity of a parameter', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x/p.dtd"> %p;]><rss/>', 'entities'],
  ['a name that nobody declared', '<rss>&secret;</rss>', 'entities'],
  ['cut within text', '<rss><channel><item><title>Ny', 'cut'],
  ['cut within a tag', '<rss><channel><item><tit', 'cut'],
  ['cut within a quoted part', '<rss><channel><![CDATA[Ny sak', 'cut'],
  ['closed in the wrong order', '<rss><a><b></a></b></rss>', 'broken'],
  ['two roots', '<rss></rss><rss></rss>', 'broken'],
  ['text behind the root', '<rss></rss>mer', 'broken'],
  ['an attribute without a quote', '<rss version=2></rss>', 'broken'],
  ['a page of the web', '<!DOCTYPE html><html><body><p>Hei<br>du</body></html>', 'broken'],
  ['too deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 'too-deep'],
  ['too many', `<rss>${'<a/>'.repeat(200_001)}</rss>`, 'too-many'],
])('when the document is %s, it is refused', (_, text, says) => expect(fault(text)).toBe(says))

test('when a megabyte of opened quotes comes, it is refused without hanging', () => {
  expect(fault(`<rss ${'a="'.repeat(300_000)}`)).not.toBe('none')
  expect(fault(`<rss>${'<!--'.repeat(100_000)}`)).not.toBe('none')
})
