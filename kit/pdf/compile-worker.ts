import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontBytes } from './fonts.ts'

export type CompileRequest = { id: number; template: string; data: string }
export type CompileReply = { id: number; pdf: Uint8Array } | { id: number; error: string }

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBytes() }], workspace: import.meta.dirname })
let compiled = 0

parentPort?.on('message', ({ id, template, data }: CompileRequest) => {
  let reply: CompileReply
  try {
    reply = { id, pdf: compile(template, data) }
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
})

/** PDF/UA-1 is enforced by the compiler: a missing title, language, heading order or glyph throws. */
function compile(template: string, data: string): Uint8Array {
  const result = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (result.hasError() || !result.result) {
    const error = result.takeError()
    throw new Error(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'nothing compiled'))
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: 'ua-1' })
  if (++compiled % 20 === 0) compiler.evictCache(10)
  return new Uint8Array(pdf)
}
