import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Plugin, type Processor, unified } from 'unified'

/** Offsets of a part of a node, which mdast itself does not keep. They count as the node's own position. */
interface PartPlaces {
  /** Where a link, image or definition points: inside `<>`, without the title. */
  targetAt?: { start: number; end: number }
  /** Between the first brackets of a link or image. */
  labelAt?: { start: number; end: number }
}

declare module 'mdast' {
  interface LinkData extends PartPlaces {}
  interface LinkReferenceData extends PartPlaces {}
  interface ImageData extends PartPlaces {}
  interface ImageReferenceData extends PartPlaces {}
  interface DefinitionData extends PartPlaces {}
}

const placed = new Set(['link', 'image', 'definition'])

/** Notes where targets and labels stand. Hooks tokens that no other handler listens to. */
const partPlaces: FromMarkdown = {
  enter: {
    labelText(token) {
      // Within a label the text is buffered: the link itself is the node below the buffer.
      note(this, token, this.stack.length - 2, 'labelAt')
    },
    resourceDestination(token) {
      note(this, token, this.stack.length - 1, 'targetAt')
    },
    definitionDestination(token) {
      note(this, token, this.stack.length - 1, 'targetAt')
    },
  },
}

function note(context: CompileContext, token: Token, level: number, part: keyof PartPlaces): void {
  const node = context.stack[level]
  if (!node || !placed.has(node.type)) return
  const angled = part === 'targetAt' && context.sliceSerialize(token).startsWith('<') ? 1 : 0
  const holder = node as { data?: PartPlaces }
  holder.data ??= {}
  holder.data[part] = { start: token.start.offset + angled, end: token.end.offset - angled }
}

interface Syntax {
  /** What a text holds wherever it uses the syntax. */
  readonly sign: RegExp
  readonly micromark: ReturnType<typeof gfmTable>
  readonly mdast: FromMarkdown
}

/**
 * What guides are written in beyond CommonMark. A syntax costs time in texts that do not use it too, as every
 * line may head a table: it is left out where its sign is missing. Text directives would make `10:30` markup;
 * bare addresses stay text, because finding them costs a quarter of the parse.
 */
const syntaxes: readonly Syntax[] = [
  { sign: /\||:-|-:/, micromark: gfmTable(), mdast: gfmTableFromMarkdown() },
  { sign: /\[\^/, micromark: gfmFootnote(), mdast: gfmFootnoteFromMarkdown() },
  { sign: /~~/, micromark: gfmStrikethrough({ singleTilde: false }), mdast: gfmStrikethroughFromMarkdown() },
  { sign: /::/, micromark: { flow: directive().flow ?? {} }, mdast: directiveFromMarkdown() },
]

const guideSyntax: Plugin<[readonly Syntax[]]> = function (this: Processor, used) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...used.map(({ micromark }) => micromark)]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...used.map(({ mdast }) => mdast),
    partPlaces,
  ]
}

type Parse = (text: string) => Root

/** One for each set of syntaxes met. */
const parsers = new Map<string, Parse>()
let withMdx: Promise<Parse> | undefined

/** Parses markdown. A byte-order mark must be cut off before: the parser drops it without counting it. */
export function parseMarkdown(text: string): Root {
  const used = syntaxes.filter(({ sign }) => sign.test(text))
  const key = used.map(({ sign }) => sign.source).join(' ')
  let parse = parsers.get(key)
  if (!parse) {
    const processor = unified().use(remarkParse).use(guideSyntax, used).freeze()
    parse = (source) => processor.parse(source)
    parsers.set(key, parse)
  }
  return parse(text)
}

/**
 * The parser of MDX, loaded when first asked for. It throws where expressions or components are malformed;
 * it evaluates nothing.
 */
export function mdxParser(): Promise<Parse> {
  withMdx ??= import('remark-mdx').then(({ default: remarkMdx }) => {
    const processor = unified().use(remarkParse).use(guideSyntax, syntaxes).use(remarkMdx).freeze()
    return (text) => processor.parse(text)
  })
  return withMdx
}
