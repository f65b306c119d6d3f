/** One line of a block in which fields are looked for. */
export interface Line {
  readonly text: string
  readonly joins: readonly number[]
  readonly from: number
  readonly to: number
  /** Prose that was cut away stands before the line. */
  readonly cut: boolean
  /** Where labels without a colon may stand: near the top or the end of a page. */
  readonly edge: boolean
  /** Where "By Jane Doe" may stand: near the top. */
  readonly top: boolean
}

/** Parts fields from each other for certain. */
export const bars = '|•·∙●◦▪\n'

/** Whether the reader put a separator into a range. */
export function hasJoin(joins: readonly number[], from: number, to: number): boolean {
  return joins.some((join) => join >= from && join < to)
}
