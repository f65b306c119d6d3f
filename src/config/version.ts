/** Whether a version came after a pinned one. A pin of two parts, `0.1`, takes in all of 0.1.x. */
export function isNewer(version: string, pin: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, pinned] of pin.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0
    if (part !== pinned) return part > pinned
  }
  return false
}
