import { validateXML } from 'xmllint-wasm'

/** What libxml2 has against a document, a line each: that it is not well formed, or not as its schema says. Empty when nothing. */
export async function xmlFaults(xml: string | Uint8Array, schema?: string | Uint8Array): Promise<string[]> {
  const document = { xml: { fileName: 'document.xml', contents: xml } }
  const found = await validateXML(
    schema
      ? { ...document, schema: { fileName: 'schema.xsd', contents: schema } }
      : { ...document, normalization: 'format' },
  )
  return found.valid ? [] : found.errors.map(({ message }) => message)
}
