import { useEffect, useState } from 'react'
import { whenTypingPauses } from '../../editor/typing-pause.ts'

const MINUTE_MS = 60_000

/** The time, by the minute. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    let cancel = () => {}
    const look = () => setNowMs(Date.now())
    const timer = setInterval(() => {
      cancel = whenTypingPauses(look)
    }, MINUTE_MS)
    return () => {
      cancel()
      clearInterval(timer)
    }
  }, [])
  return nowMs
}
