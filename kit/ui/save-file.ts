import { Problem, unreached } from './api.ts'
import { confirmedFetch } from './confirmed-fetch.ts'

/**
 * Fetches a file and saves it under `name`: by POST where the log notes that it was taken out, by GET without `json`. Throws `Problem`.
 */
export async function saveFile(path: string, name: string, json?: unknown): Promise<void> {
  const response = await confirmedFetch(path, {
    credentials: 'same-origin',
    ...(json !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    }),
  }).catch(() => {
    throw unreached()
  })
  if (!response.ok) throw new Problem(response.status, ((await response.json()) as { code: string }).code)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
