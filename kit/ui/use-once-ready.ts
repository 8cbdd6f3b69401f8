import { useEffect, useState } from 'react'

/** What is pressed before all that it rests on has come is done when it has: `press` does it or waits, and `isWaiting` meanwhile. */
export function useOnceReady(isReady: boolean, act: () => void): { press: () => void; isWaiting: boolean } {
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!isWaiting || !isReady) return
    setWaiting(false)
    act()
  })
  return { press: () => (isReady ? act() : setWaiting(true)), isWaiting }
}
