import type { Block, PageFacts } from '../../src/page/model.ts'
import type { Stage } from '../../src/rule/setting.ts'
import { fold } from '../../src/text/fold.ts'
import { inCode, type Leak, leakAt, leakBlocks } from './leak.ts'
import { mergeRanges, rangesOf } from './ranges.ts'
import { todo, todoWords } from './todo-word.ts'

/** What to look for in folded text: small letters, straight quotes, single spaces. */
const slots: readonly RegExp[] = [
  /\blorem ipsum\b(?:[^.]{0,60})/g,
  /\bdolor sit amet\b/g,
  // A spacer in the body may be called a placeholder; a label, a slot or a text called so is one.
  /(?:\b[a-z]{1,20} ){0,2}\bplaceholder ?:[^.!?]{0,120}/g,
  /\bplaceholder (?:text|copy|content|images?|photos?|pictures?|videos?|links?|names?|slots?|headings?|titles?|quotes?|logos?|data|paragraphs?|sections?|button)\b/g,
  /\b(?:text|image|photo|video|content|line|link|contact|name|logo|address|number) placeholder\b/g,
  /^\W?placeholder\W?$/g,
  // Promises to write the words later.
  /\b(?:can|could|to|will|should|must) be (?:added|inserted|placed|filled in|written|provided|updated|supplied) (?:in )?(?:here|later|soon|below by the editor|by the (?:editor|team|author|designer))\b/g,
  /(?:^|[:(–—-] ?)to be (?:added|written|completed|filled in|inserted|supplied) ?[.)\]]?$/g,
  /\b(?:your|the|add|insert|paste|put) (?:own )?(?:text|title|headline|content|copy|images?|photo|logo|company name|brand name|clinic name|hospital name|doctor's name|quote|caption|description|link|video|heading|subheading)(?: goes| will go| should go| to go)? here\b/g,
  // A form asks for these in a sentence of its own.
  /(?<!\b(?:enter|type|write|sign|print|put|add|leave|give|fill in) )\byour (?:full )?(?:name|address|phone number|e?-?mail(?: address)?) here\b/g,
  /\binsert (?:[a-z-]+ ){1,5}here\b/g,
  /\b(?:text|copy|content|image|photo|picture|video|link|paragraph|description|section|quote|testimonial|map|chart|diagram|table|infographic|statistic) (?:goes|will go|should go|to go|to come) here\b/g,
  /\b(?:image|photo|picture|video|quote|testimonial|chart|diagram|infographic|figure|table|link|citation|source|reference|stat) (?:to come|to follow|tk|tbd|tbc|needed)(?=[\s.)\]]*$)/g,
  /\b(?:123[ -]456[ -]7890|\(123\) 456-7890)\b/g,
  /\b[\w.-]{1,30}@(?:yourdomain|yoursite|yourcompany|yourclinic|yourhospital|yourbrand)\.[a-z.]{2,10}\b/g,
  /\b(?:www\.)?(?:yourdomain|yoursite|yourwebsite|yourcompany)\.(?:com|org|net)\b/g,
  /\b(?:call|phone|tel|telephone|whatsapp|fax|contact)\b[^.!?]{0,30}\bx{3}[ -]x{3,4}(?:[ -]x{4})?\b/g,
  /[$£€₹] ?x{2,}\b|(?<![\w,])x{2,}(?:,x{3})? ?%/g,
  /\bin (?:19|20)xx\b/g,
  /\b(?:reviewed|updated|published)(?: on| by)? ?:? ?(?:dd|mm|yyyy|month|day)[ /.-](?:dd|mm|yyyy|month|day|year)[ /.-](?:yyyy|yy|year)\b/g,
]

/** `[insert doctor's name]`, `<add date>`, `[Image: a knee]`, `[Hospital Name]`. */
const brackets: readonly RegExp[] = [
  /[[<](?:please )?(?:insert|add|enter|fill in|put|paste|provide|replace)\b[^\]<>[()]{1,80}[\]>]/gi,
  /\(insert (?:your|the|name|link|image|photo|date|url|hospital|doctor|clinic|number|text|city|phone)\b[^()]{0,80}\)/gi,
  /\[(?:image|photo|picture|video|link|cta|button|chart|infographic|quote|testimonial|internal link|external link|citation|source|stat|statistic)(?: (?:of|to|from|here|needed|placeholder)\b|:)[^\][]{0,80}\]/gi,
  /\[(?:your|doctor|physician|reviewer|author|editor|hospital|clinic|company|brand|patient|city|country|phone|email|contact|first|last|full|treatment|condition|topic|keyword|product|date|month|year|price|amount|link|url|image|name)(?:'s)?(?: [a-z']{1,20}){0,3}\]/gi,
]
/** `{{ city }}`, `%%FIRST_NAME%%`, `${name}`, `<%= name %>`. */
const marks =
  /\{\{([^{}]{0,80})\}\}|%%[A-Z][A-Z0-9_ ]{1,40}%%|\$\{[\w.]{1,60}\}|<%[=-]?[^%<>]{1,80}%>|\[%[^%\]]{1,80}%\]/g
const statements = /\{%[^%{}]{1,80}%\}/g
/** Template code that a site generator resolves in a markdown source: `{{ site.url }}`, `{{< figure >}}`. */
const generated = /[.<>|%$()@#/="']|^ ?(?:content|title|toc|date)\b/

/** Slots of a template that nobody has filled in. Places that overlap are one. */
export function placeholders(page: PageFacts, stage: Stage): Leak[] {
  const rendered = page.format === 'html'
  const blocks = leakBlocks(page, stage)
  const isTodo = todoWords(page, blocks)
  const found: Leak[] = []
  for (const block of blocks) {
    const { value } = block.text
    const ranges = rangesOf(fold(value), slots)
    if (!isSample(page, block)) ranges.push(...rangesOf(value, brackets, (match) => isSlot(match[0])))
    ranges.push(
      ...rangesOf(value, [marks], (match) => rendered || match[1] === undefined || !generated.test(match[1])),
    )
    if (rendered) ranges.push(...rangesOf(value, [statements]))
    ranges.push(...rangesOf(value, [todo], (match) => isTodo(block, match)))
    for (const [from, to] of mergeRanges(ranges))
      if (!inCode(block.text, from)) found.push(leakAt(block, from, to))
  }
  return found
}

/** A quotation may hold a bracketed word of its editor, and a sample letter has slots for its reader to fill. */
function isSample(page: PageFacts, block: Block): boolean {
  if (block.quoted || block.zone === 'references') return true
  const heading = page.blocks[page.sections[block.section]?.heading ?? -1]
  return !!heading && /\b(?:letters?|templates?|samples?|scripts?|wording|forms?)\b/i.test(heading.text.value)
}

/** One small word in brackets is an editor's word; a slot has a capital, or says what to do. */
function isSlot(bracket: string): boolean {
  const inner = bracket.slice(1, -1)
  if (/^(?:please )?(?:insert|add|enter|fill in|put|paste|provide|replace)\b/i.test(inner)) return true
  if (
    /^(?:link|image|photo|picture|chart|quote|internal link|external link) (?:to|of|from|here|needed) /i.test(
      inner,
    )
  )
    return true
  return /^\p{Lu}/u.test(inner) && (/[\s:]/.test(inner) || inner === inner.toUpperCase())
}
