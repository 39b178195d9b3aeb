import type { ReactNode } from 'react'
import './room-for.css'

interface RoomForProps {
  /** What is likely to come. */
  words: string
  children: ReactNode
}

/** What stands until longer words are known, with room for as many lines as those take: nothing moves when they come. */
export function RoomFor({ words, children }: RoomForProps) {
  return (
    <span className="room-for">
      <span>{children}</span>
      <span aria-hidden="true">{words}</span>
    </span>
  )
}
