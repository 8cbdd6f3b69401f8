import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../kit/ui/api.ts'
import type { AnswerMapping } from '../../rules/answers/answer-mapping.ts'
import type { AnswerFileView, AnswerLook, AnswersWeighed } from '../../rules/answers/answer-view.ts'

const ADDRESS = '/api/measure/answer-files'

/** The mapping stands in front of the file, which is read once and kept nowhere. */
function bodyOf(file: File, mapping?: AnswerMapping): FormData {
  const body = new FormData()
  if (mapping) body.append('mapping', JSON.stringify(mapping))
  body.append('file', file)
  return body
}

export function useAnswerLook() {
  return useMutation({
    mutationFn: (file: File) => call<AnswerLook>(`${ADDRESS}/look`, { method: 'POST', body: bodyOf(file) }),
  })
}

type Mapped = { file: File; mapping: AnswerMapping }

export function useAnswersWeighed() {
  return useMutation({
    mutationFn: ({ file, mapping }: Mapped) =>
      call<AnswersWeighed>(`${ADDRESS}/weigh`, { method: 'POST', body: bodyOf(file, mapping) }),
  })
}

export function useAnswersTaken(onDone: (id: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mapping }: Mapped) =>
      call<{ id: string; made: number }>(ADDRESS, { method: 'POST', body: bodyOf(file, mapping) }),
    onSuccess: ({ id }) => onDone(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}

export function useAnswerFiles() {
  return useQuery({
    queryKey: ['measure', 'answer-files'],
    queryFn: () => call<{ files: AnswerFileView[] }>(ADDRESS),
  })
}

export function useAnswerFile(id: string | undefined) {
  return useQuery({
    queryKey: ['measure', 'answer-file', id],
    queryFn: () => call<AnswerFileView>(`${ADDRESS}/${id}`),
    enabled: id !== undefined,
  })
}

export function useAnswersUndo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<unknown>(`${ADDRESS}/${id}/undo`, { method: 'POST', json: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['measure'] }),
  })
}
