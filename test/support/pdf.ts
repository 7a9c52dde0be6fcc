/**
 * Reads what a PDF of the project's typesetter says, for tests: pages, their text, its fonts, its metadata. It knows the
 * files that this one tool writes (plain objects, one content stream a page) and is no reader of PDFs at large.
 */
import { inflateSync } from 'node:zlib'

export interface PdfText {
  /** The text of each page in the order of drawing, without white space, heads and feet left out. */
  readonly pages: readonly string[]
  /** The heads and feet of each page. */
  readonly margins: readonly string[]
  /** All pages in one. */
  readonly text: string
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  readonly metadata: string
}

export function readPdf(bytes: Uint8Array): PdfText {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = objectsOf(file)
  const find = (pattern: RegExp) => [...objects.values()].filter((one) => pattern.test(one.head))
  const drawn = pageNumbers(objects).map((number) => drawnOn(objects, number))
  const descriptors = find(/\/Type \/FontDescriptor/)
  return {
    pages: drawn.map(({ body }) => body),
    margins: drawn.map(({ margin }) => margin),
    text: drawn.map(({ body }) => body).join(''),
    fonts: descriptors.map(({ head }) => ({
      name: /\/FontName \/(\S+)/.exec(head)?.[1] ?? '',
      isEmbedded: /\/FontFile[23]? \d+ 0 R/.test(head),
    })),
    metadata: Buffer.from(find(/\/Type \/Metadata/)[0]?.stream ?? '', 'latin1').toString('utf8'),
  }
}

/** A text as `readPdf` gives it: without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

function objectsOf(file: string): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (const { 1: number, index } of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
    const rest = file.slice(index)
    const streamAt = rest.search(/>>\s*stream\r?\n/)
    const endAt = rest.indexOf('endobj')
    const hasStream = streamAt >= 0 && streamAt < endAt
    const head = rest.slice(0, hasStream ? streamAt : endAt)
    objects.set(Number(number), { head, stream: hasStream ? streamOf(rest, streamAt, head) : '' })
  }
  return objects
}

function streamOf(rest: string, streamAt: number, head: string): string {
  const from = rest.indexOf('\n', rest.indexOf('stream', streamAt)) + 1
  const raw = Buffer.from(rest.slice(from, from + Number(/\/Length (\d+)/.exec(head)?.[1])), 'latin1')
  return (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
}

/** Pages in their order, through the tree of pages. */
function pageNumbers(objects: ReadonlyMap<number, PdfObject>): number[] {
  const isPage = (number: number) => /\/Type \/Page\b(?!s)/.test(objects.get(number)?.head ?? '')
  const below = (number: number): number[] =>
    isPage(number) ? [number] : references(objects.get(number)?.head ?? '', 'Kids').flatMap(below)
  const catalog = [...objects.values()].find(({ head }) => head.includes('/Type /Catalog'))
  return below(Number(/\/Pages (\d+) 0 R/.exec(catalog?.head ?? '')?.[1]))
}

function references(head: string, name: string): number[] {
  const list = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(head)?.[1] ?? ''
  return [...list.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]))
}

type Letters = ReadonlyMap<number, string>

function drawnOn(objects: ReadonlyMap<number, PdfObject>, number: number): { body: string; margin: string } {
  const { head = '' } = objects.get(number) ?? {}
  const fonts = new Map(
    [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(({ 1: name = '', 2: font }) => [
      name,
      lettersOf(objects, Number(font)),
    ]),
  )
  const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1]
  return read(objects.get(Number(contents))?.stream ?? '', fonts)
}

/** What each glyph of a font stands for. */
function lettersOf(objects: ReadonlyMap<number, PdfObject>, font: number): Letters {
  const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1]
  const map = objects.get(Number(toUnicode))?.stream ?? ''
  const letters = new Map<number, string>()
  for (const [, from, to] of map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim))
    letters.set(Number.parseInt(from ?? '', 16), utf16(to ?? ''))
  return letters
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

const PLAIN_TOKEN = /<<|>>|<[0-9a-f\s]*>|\/[^\s<>[\]()/]+|[[\]]|[^\s<>[\]()/]+|\(/giy

/** The tokens of a content stream; a string is one token, however many brackets stand in it. */
function* tokensOf(content: string): Generator<string> {
  for (let at = 0; at < content.length;) {
    PLAIN_TOKEN.lastIndex = at
    const [token] = PLAIN_TOKEN.exec(content) ?? []
    const end = token === '(' ? endOfString(content, at) : at + (token?.length ?? 1)
    if (token !== undefined) yield content.slice(at, end)
    at = end
  }
}

function endOfString(content: string, from: number): number {
  let depth = 0
  for (let at = from; at < content.length; at++) {
    const letter = content[at]
    if (letter === '\\') at++
    else if (letter === '(') depth++
    else if (letter === ')' && --depth === 0) return at + 1
  }
  return content.length
}

/** Follows a page's drawing: which font is on, whether it is a head or a foot, which glyphs are shown. */
function read(content: string, fonts: ReadonlyMap<string, Letters>): { body: string; margin: string } {
  const drawn = { body: '', margin: '' }
  const marks: boolean[] = []
  let letters: Letters = new Map()
  let operands: string[] = []
  for (const token of tokensOf(content)) {
    if (!/^[a-z'"*]+$/i.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'Tf') letters = fonts.get(operands[0]?.slice(1) ?? '') ?? new Map()
    if (token === 'BDC' || token === 'BMC') marks.push(operands[0] === '/Artifact')
    if (token === 'EMC') marks.pop()
    if (token === 'TJ' || token === 'Tj') {
      const text = operands
        .map((one) =>
          glyphs(one)
            .map((glyph) => letters.get(glyph) ?? '')
            .join(''),
        )
        .join('')
      drawn[marks.includes(true) ? 'margin' : 'body'] += bare(text)
    }
    operands = []
  }
  return drawn
}

/** The two-byte glyph numbers of a string of a PDF. */
function glyphs(operand: string): number[] {
  const bytes = operand.startsWith('(')
    ? unescaped(operand.slice(1, -1))
    : operand.startsWith('<') && operand !== '<<'
      ? Buffer.from(operand.replace(/[<>\s]/g, ''), 'hex')
      : Buffer.alloc(0)
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): Buffer {
  const plain = text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_whole, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )
  return Buffer.from(plain, 'latin1')
}
