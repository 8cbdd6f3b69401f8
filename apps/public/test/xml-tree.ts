/** An element of a feed that we wrote ourselves: well formed, without CDATA, comments or processing instructions. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

/** Reads our own XML, for tests. Throws when tags do not match. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  for (const [, end, name, rest, isEmpty, text] of xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g)) {
    const parent = stack.at(-1)!
    if (text !== undefined) parent.text += unescaped(text)
    else if (end) {
      if (stack.pop()!.name !== name) throw new Error(`</${name}> ends nothing`)
    } else {
      const attributes = Object.fromEntries(
        [...rest!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)]),
      )
      const element = { name: name!, attributes, children: [], text: '' }
      parent.children.push(element)
      if (!isEmpty) stack.push(element)
    }
  }
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)!.name}> is not ended`)
  return root.children[0]!
}

const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMES[name]!)

export const allOf = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(allOf)]
export const named = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name)
