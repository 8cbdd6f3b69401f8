import { useState } from 'react'

/** Runs one act at a time: busy while it lasts, and keeps what went wrong until the next try. */
export function useAct() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = async (run: () => Promise<unknown>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      await run()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { act, isBusy, error, clear: () => setError(null) }
}
