interface ListCountProps {
  /** Where it is seen otherwise, as in a caption. */
  isHidden?: boolean
  /** How many there are, or that there are none; nothing while that is fetched. */
  children: string | undefined
}

/** Read out each time that a list has come anew: what is written into a region is heard, a region that comes with it may not be. */
export function ListCount({ isHidden = false, children }: ListCountProps) {
  return (
    <div role="status" className={isHidden || children === undefined ? 'visually-hidden' : 'quiet'}>
      <p>{children}</p>
    </div>
  )
}
