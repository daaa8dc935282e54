import { type ReactNode, useEffect, useRef, useState } from 'react'

export interface LazySectionProps {
  /** What its rows take, about, until they are drawn. */
  estimatedHeightPx: number
  /** It is to be drawn now, wherever it is. */
  isWanted: boolean
  children: () => ReactNode
}

/** Begins to draw this far before it comes into sight. */
const MARGIN_PX = 1500

/** A part of a long page that is drawn when it comes near, and then stays. */
export function LazySection({ estimatedHeightPx, isWanted, children }: LazySectionProps) {
  const [isNear, setNear] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const isDrawn = isNear || isWanted

  useEffect(() => {
    if (isDrawn || !element.current) return
    const handleNear = (entries: IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true)
    }
    const observer = new IntersectionObserver(handleNear, { rootMargin: `${MARGIN_PX}px 0px` })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isDrawn])

  // What was wanted once stays.
  useEffect(() => {
    if (isWanted) setNear(true)
  }, [isWanted])

  return (
    <div ref={element} style={isDrawn ? undefined : { height: estimatedHeightPx }}>
      {isDrawn && children()}
    </div>
  )
}
