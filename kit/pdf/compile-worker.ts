import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontBytes } from './fonts.ts'

export type CompileRequest = { id: number; template: string; data: string; as: 'pdf' | 'svg' }
export type CompileReply = { id: number; bytes: Uint8Array } | { id: number; error: string }

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBytes() }], workspace: import.meta.dirname })
let compiled = 0

parentPort?.on('message', ({ id, ...request }: CompileRequest) => {
  let reply: CompileReply
  try {
    reply = { id, bytes: compile(request) }
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
})

/** PDF/UA-1 is enforced by the compiler: a missing title, language, heading order or glyph throws. In SVG, letters are outlines. */
function compile({ template, data, as }: Omit<CompileRequest, 'id'>): Uint8Array {
  const result = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (result.hasError() || !result.result) {
    const error = result.takeError()
    throw new Error(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'nothing compiled'))
  }
  const made =
    as === 'svg' ? Buffer.from(compiler.plainSvg(result.result)) : compiler.pdf(result.result, { pdfStandard: 'ua-1' })
  if (++compiled % 20 === 0) compiler.evictCache(10)
  return new Uint8Array(made)
}
