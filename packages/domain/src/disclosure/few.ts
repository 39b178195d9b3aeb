/** Whether something rests on so few that it is not told by itself: some, but fewer than `threshold`. None is not few. */
export function isFew(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}
