import { useEffect, useState, useSyncExternalStore } from 'react'
import { createSaver, type SaverWork } from './saver.ts'

export type { Saved, SaveState } from './saver.ts'

/** Something that is written here and saved by itself. Use one for each thing (`key` on the component): what it is made with is read once. */
export function useSaver<Content, Conflict>(work: SaverWork<Content, Conflict>) {
  const [saver] = useState(() => createSaver(work))
  const { base, content, state } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  useEffect(() => {
    void saver.save()
    const online = () => void saver.save()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      saver.stop()
    }
  }, [saver])
  return { base, content, state, change: saver.change, settle: saver.settle, save: saver.save }
}
