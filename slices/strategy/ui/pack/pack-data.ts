import { useMutation } from '@tanstack/react-query'
import type { paths } from '#contracts'
import { api, read } from '../../../../kit/ui/api.ts'
import { useFreshStrategy } from '../editor/editor-data.ts'

type Post<Path extends '/api/strategy/pack/preview' | '/api/strategy/pack'> = paths[Path]['post']
export type PackPreview = Post<'/api/strategy/pack/preview'>['responses'][200]['content']['application/json']
export type PackFound = NonNullable<PackPreview['found']>
export type Upload = Post<'/api/strategy/pack/preview'>['requestBody']['content']['application/json']['files']

export const usePreview = () =>
  useMutation({
    mutationFn: (files: Upload) => read(api.POST('/api/strategy/pack/preview', { body: { files } })),
  })

export function useTakeIn(onDone: () => void) {
  const fresh = useFreshStrategy()
  return useMutation({
    mutationFn: (body: { files: Upload; replaceDraft: boolean; basis: string }) =>
      read(api.POST('/api/strategy/pack', { body })),
    onSuccess: async () => {
      await fresh()
      onDone()
    },
  })
}

/** Files as they travel: name and bytes. A folder inside the name is left out. */
export const uploadOf = (files: Iterable<File>): Promise<Upload> =>
  Promise.all(
    [...files].map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
      return { name: file.name, base64: btoa(text) }
    }),
  )
