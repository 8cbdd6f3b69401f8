import { execFileSync } from 'node:child_process'

/** The words of a PDF in the order they stand, as poppler reads them; null where this machine has no `pdftotext`. Throws when it is none. */
export function pdfText(pdf: Buffer): string | null {
  try {
    const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore']
    return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', stdio })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
