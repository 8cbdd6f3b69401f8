import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemText } from './problem-text.tsx'
import { saveFile } from './save-file.ts'

/** Takes out a file that a plain link cannot: the server may ask first who it is. */
export function FileLink({ path, name, children }: { path: string; name: string; children: ReactNode }) {
  const take = useMutation({ mutationFn: () => saveFile(path, name) })
  return (
    <>
      <button type="button" className="v-link" disabled={take.isPending} onClick={() => take.mutate()}>
        {children}
      </button>
      <ProblemText error={take.error} />
    </>
  )
}
