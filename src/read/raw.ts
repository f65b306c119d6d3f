import type { Format, Http, ReadFault } from '../page/model.ts'

/** A source before it is read: what the source room hands to the readers. */
export interface Raw {
  /** Path or address as given, forward slashes. */
  readonly id: string
  readonly format: Format
  /** `.mdx`: markdown in which expressions and components are markup. */
  readonly mdx?: boolean
  /** Decoded text, byte-order mark kept. Empty for docx. */
  readonly text: string
  /** The file itself, for docx. */
  readonly bytes?: Uint8Array
  readonly url?: string
  readonly http?: Http
  /** Source of `NAME.plan.yaml` or of the file given by `--plan`. */
  readonly sidecar?: { readonly path: string; readonly text: string }
  /** What went wrong before reading, such as an encoding that was guessed. */
  readonly faults?: readonly ReadFault[]
}
