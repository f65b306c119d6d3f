import type { Sign } from './ranges.ts'

/** What a template has room for. */
const noun =
  "(?:text|title|headline|content|copy|images?|photo|logo|company name|brand name|clinic name|hospital name|doctor's name|quote|caption|description|link|video|heading|subheading)"
const media =
  '(?:text|copy|content|images?|photos?|pictures?|videos?|links?|paragraph|description|section|quote|testimonial|map|chart|diagram|table|infographic|statistic)'
const later = '(?:added|inserted|supplied)'

/** What to look for in folded text: small letters, straight quotes, single spaces. */
export const slots: readonly Sign[] = [
  { near: ['lorem', 'dolor'], patterns: [/\blorem ipsum\b[^.]{0,60}/g, /\bdolor sit amet\b/g] },
  {
    // A spacer in the body may be called a placeholder; a label, a slot or a text called so is one.
    near: ['placeholder'],
    patterns: [
      /(?:\b[a-z]{1,20} ){0,2}\bplaceholder ?:[^.!?]{0,120}/g,
      /\bplaceholder (?:text|copy|content|images?|photos?|pictures?|videos?|links?|names?|slots?|headings?|titles?|quotes?|logos?|data|paragraphs?|sections?|button)\b/g,
      /\b(?:text|image|photo|video|content|line|link|contact|name|logo|address|number) placeholder\b/g,
      /^\W?placeholder\W?$/g,
    ],
  },
  {
    near: [' here'],
    patterns: [
      /\b(?:can|could|to|will|should|must) be (?:added|inserted|placed|filled in|written|provided|updated|supplied) (?:in )?here\b/g,
      new RegExp(`(?<=^|[.:;"'([] ?)your (?:own )?${noun} here\\b`, 'g'),
      new RegExp(`\\b(?:add|insert|paste|put) (?:your |the |an? )?(?:own )?${noun} here\\b`, 'g'),
      new RegExp(`\\b(?:your|the) (?:own )?${noun} (?:goes|will go|should go|to go) here\\b`, 'g'),
      new RegExp(`\\b${media} (?:goes|will go|should go|to go|to come) here\\b`, 'g'),
      // A form asks for these in a sentence of its own.
      /(?<!\b(?:enter|type|write|sign|print|put|add|leave|give|fill in) )\byour (?:full )?(?:name|address|phone number|e?-?mail(?: address)?) here\b/g,
      /\binsert (?:[a-z-]{1,20} ){1,5}here\b/g,
    ],
  },
  {
    // Promises to write the words later. A drug may be added later, and figures provided.
    near: [' be added', ' be inserted', ' be supplied', 'to be '],
    patterns: [
      new RegExp(
        `\\b(?:phone|whatsapp|number|e-?mail|images?|photos?|links?|contact details|address|text|content|copy|section|references|citations?|sources|bio) (?:details )?(?:can|will|should|to) be ${later} (?:later|soon|shortly)\\b`,
        'g',
      ),
      /(?:(?<=^|[:–—-] ?)|\()to be (?:added|written|completed|filled in|inserted|supplied)(?: later| soon| here)? ?[.)\]]?$/g,
    ],
  },
  {
    near: ['to come', 'to follow', ' tk', ' tbd', ' tbc', ' needed'],
    patterns: [
      /\b(?:image|photo|picture|video|quote|testimonial|chart|diagram|infographic|figure|table|link|citation|source|reference|stat) (?:to come|to follow|tk|tbd|tbc|needed)(?=[\s.)\]]{0,5}$)/g,
    ],
  },
  {
    near: [
      '456',
      'yourdomain',
      'yoursite',
      'yourwebsite',
      'yourcompany',
      'yourclinic',
      'yourhospital',
      'yourbrand',
    ],
    patterns: [
      /\b123[ -]456[ -]7890\b|\(123\) 456-7890\b/g,
      /\b[\w.-]{1,30}@(?:yourdomain|yoursite|yourcompany|yourclinic|yourhospital|yourbrand)\.[a-z.]{2,10}\b/g,
      /\b(?:www\.)?(?:yourdomain|yoursite|yourwebsite|yourcompany)\.(?:com|org|net)\b/g,
    ],
  },
  {
    near: ['/your-'],
    patterns: [/\/your-(?:page|link|url|image|video|slug|post|path)(?:-here|-name)?(?![\w-])/g],
  },
  {
    near: [' name'],
    patterns: [/\b(?:dr|prof|professor)\.? (?:reviewer|author|doctor|first|last|full)(?:'s)? name\b/g],
  },
  {
    near: ['xx'],
    patterns: [
      /\b(?:call|phone|tel|telephone|whatsapp|fax|contact)\b[^.!?]{0,30}\bx{3}[ -]x{3,4}(?:[ -]x{4})?\b/g,
      /[$£€₹] ?x{2,8}\b|(?<![\w,])x{2,8}(?:,x{3})? ?%/g,
      /\bin (?:19|20)xx\b/g,
    ],
  },
  {
    near: ['dd', 'mm', 'yyyy', 'month', 'day'],
    patterns: [
      /\b(?:reviewed|updated|published)(?: on| by)? ?:? ?(?:dd|mm|yyyy|month|day)[ /.-](?:dd|mm|yyyy|month|day|year)[ /.-](?:yyyy|yy|year)\b/g,
    ],
  },
]

const imperative = '(?:please )?(?:insert|add|enter|fill in|put|paste|provide|replace)'
const asset =
  '(?:image|photo|picture|video|link|cta|button|chart|infographic|quote|testimonial|internal link|external link|citation|source|stat|statistic)'
const thing =
  '(?:your|doctor|physician|reviewer|author|editor|hospital|clinic|company|brand|patient|city|country|phone|email|contact|first|last|full|treatment|condition|topic|keyword|product|date|month|year|price|amount|link|url|image|name)'

const part = '(?:section|heading|title|subheading|paragraph|introduction|question|answer)'

/** `[insert doctor's name]`, `<add date>`, `[Image: a knee]`, `[Hospital Name]`. */
export const brackets: readonly Sign[] = [
  {
    near: ['[', '<', '('],
    patterns: [
      new RegExp(`[[<]${imperative}\\b[^\\]<>[()]{1,80}[\\]>]`, 'gi'),
      /\(insert (?:your|the|name|link|image|photo|date|url|hospital|doctor|clinic|number|text|city|phone)\b[^()]{0,80}\)/gi,
      new RegExp(`\\[${asset}(?: (?:of|to|from|here|needed|placeholder)\\b|:)[^\\][]{0,80}\\]`, 'gi'),
      new RegExp(`\\[${thing}(?:'s)?(?: [a-z']{1,20}){0,3}\\]`, 'gi'),
    ],
  },
  {
    near: ['{'],
    patterns: [new RegExp(`(?<![{$%])\\{(?:${thing}|${part})(?:'s)?(?: [a-z']{1,20}){1,3}\\}(?!\\})`, 'gi')],
  },
]
const command = new RegExp(`^${imperative}\\b|^${asset} (?:to|of|from|here|needed)\\b`, 'i')

/** One small word in brackets is an editor's word; a slot has a capital, or says what to do. */
export function isSlot(bracket: string): boolean {
  const inner = bracket.slice(1, -1)
  return (
    command.test(inner) ||
    /^(?:Name|Surname|Lastname|Phone|Price|Amount|City)$/.test(inner) ||
    (/^\p{Lu}/u.test(inner) && (/[\s:]/.test(inner) || inner === inner.toUpperCase()))
  )
}

/** `{{ city }}`, `%%FIRST_NAME%%`, `${name}`, `<%= name %>`. */
export const marks: readonly Sign[] = [
  {
    near: ['{', '%%', '<%', '[%'],
    patterns: [
      /\{\{([^{}]{0,80})\}\}|%%[A-Z][A-Z0-9_ ]{1,40}%%|\$\{[\w.]{1,60}\}|<%[=-]?[^%<>]{1,80}%>|\[%[^%\]]{1,80}%\]/g,
    ],
  },
]
/** `{% if member %}` */
export const statements: readonly Sign[] = [{ near: ['{%'], patterns: [/\{%[^%{}]{1,80}%\}/g] }]
/** Template code that a site generator resolves in a markdown source: `{{ site.url }}`, `{{< figure >}}`. */
export const generated = /[.<>|%$()@#/="']|^ ?(?:content|title|toc|date)\b/
