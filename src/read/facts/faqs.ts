import type { Block, Faq } from '../../page/model.ts'
import { cover } from '../../page/span.ts'
import { marksAt } from '../../page/text.ts'
import type { Layout } from './layout.ts'
import { isStrong } from './reference-sections.ts'

/** Longer texts are no questions, even where they end with a question mark. */
const MAX_QUESTION = 300
const faqHeading =
  /\bfaqs?\b|frequently asked|\b(?:common|popular|top|typical|usual) questions\b|questions? (?:and|&) answers?|\bq ?(?:&|and) ?a\b|people also ask|questions,? answered|questions (?:people|patients|families|readers) (?:often |also |commonly )?ask|^(?:your |any |more |other |still have |have |got )?questions\??$/i
/** "Questions to ask your doctor" lists questions for someone else to answer. */
const forOthers = /questions? (?:to ask|to|for|you (?:may|might|can|should|could)) /i

/** "Need help with your options?" invites; it is no question that the page answers. */
const invites = /^(?:need|ready|want|looking|interested)\b/i

/** Whether a heading opens a section of questions and answers. */
export function isFaqHeading(text: string): boolean {
  return text.length <= 120 && faqHeading.test(text) && !forOthers.test(text)
}

/** Whether a text asks: it ends with a question mark, and does not carry on after it. */
export function isQuestion(text: string): boolean {
  return text.length <= MAX_QUESTION && /\?["”’')\]]{0,2}$/.test(text.trimEnd())
}

interface Open {
  readonly question: number
  readonly answer: number[]
  /** Headings of this level or a lower number end the answer. */
  readonly level: number
}

/** The FAQ section a block stands in. */
interface Section {
  readonly level: number
  /** Level of the headings that ask, found at the first one below. */
  asks: number
}

/**
 * Finds questions with their answers in one pass. A question is a heading that asks, any heading one level below
 * an FAQ heading, a term or the summary of a disclosure, a paragraph all in bold that asks; in an FAQ section
 * also a plain paragraph or list item that is one question. The answer goes to the next question or heading of
 * the same or a higher level.
 */
export function readFaqs(layout: Layout): Faq[] {
  const { blocks } = layout
  const faqs: Faq[] = []
  let open: Open | null = null
  let section: Section | null = null
  const close = () => {
    if (open) faqs.push(toFaq(open, blocks))
    open = null
  }
  for (const block of blocks) {
    if (block.zone === 'navigation') continue
    const { kind, level } = block
    if (kind === 'heading') {
      if (section && level <= section.level) section = null
      if (isFaqHeading(block.text.value)) {
        close()
        section = { level, asks: 0 }
        continue
      }
    }
    const asks = question(block, section)
    if (asks) {
      close()
      open = { question: block.index, answer: [], level: kind === 'heading' ? level : 6 }
      // "Is it safe? Yes, …": question and answer in one block.
      if (asks === 'both') open.answer.push(block.index)
    } else if (open) {
      if (kind === 'heading' && level <= open.level) close()
      else if (block.text.value !== '') open.answer.push(block.index)
    }
  }
  close()
  return faqs
}

function question(block: Block, section: Section | null): 'whole' | 'both' | null {
  const { kind, level } = block
  const { value } = block.text
  const asks = isQuestion(value)
  switch (kind) {
    case 'heading':
      if (section && level > section.level) {
        if (section.asks === 0) section.asks = level
        // A page whose title says FAQ has other sections too.
        if (level === section.asks && (section.level > 1 || asks)) return value === '' ? null : 'whole'
      }
      return asks && level > 1 && !invites.test(value) ? 'whole' : null
    case 'summary':
    case 'term':
      return asks || (section && value !== '') ? 'whole' : null
    case 'paragraph':
    case 'item':
      if (asks && kind === 'paragraph' && isStrong(block.text)) return 'whole'
      if (/^Q(?:uestion)?\s?\d{0,3}[.:)]\s/.test(value) && value.includes('?')) return asks ? 'whole' : 'both'
      if (!section || block.table >= 0) return null
      if (asks && isOneSentence(value)) return 'whole'
      return opensStrong(block) ? 'both' : null
    default:
      return null
  }
}

function isOneSentence(value: string): boolean {
  return !/[.!?]["”’')]{0,2}\s+\p{Lu}/u.test(value.replace(/^\s*\d{1,3}[.)]\s+/, '').slice(0, -1))
}

/** Begins with a question in bold and goes on with plain text. */
function opensStrong(block: Block): boolean {
  const { text } = block
  const mark = text.value.indexOf('?')
  return (
    mark > 0 &&
    mark < MAX_QUESTION &&
    mark < text.value.length - 1 &&
    marksAt(text, 0).includes('strong') &&
    marksAt(text, mark).includes('strong') &&
    !marksAt(text, text.value.length - 1).includes('strong')
  )
}

function toFaq({ question: index, answer }: Open, blocks: readonly Block[]): Faq {
  const first = blocks[index]
  const last = blocks[answer[answer.length - 1] ?? index]
  const at = first && last ? cover(first.at, last.at) : { start: 0, end: 0 }
  return { question: index, answer, at }
}
