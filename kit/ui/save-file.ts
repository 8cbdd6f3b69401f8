import { Problem } from './api.ts'

/** Fetches a file by POST, since the log notes that it was taken out, and saves it under `name`. Throws `Problem`. */
export async function saveFile(path: string, name: string, json: unknown = {}): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  }).catch(() => {
    throw new Problem(0, 'request.offline')
  })
  if (!response.ok) throw new Problem(response.status, ((await response.json()) as { code: string }).code)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
