/**
 * The compiler of documents, in whichever thread it is opened: fonts are loaded once, templates are the project's own,
 * values go in as data. What comes out is PDF/A-2a: archivable, its fonts embedded, its text readable by machines and
 * tagged for screen readers.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, type Covers } from './coverage.ts'
import { mapTexts, printable, withoutUndrawable } from './printable.ts'

/** What is to be set. */
export interface PrintJob {
  /** The template's file in this folder. */
  readonly template: string
  readonly values: unknown
  /** What the document says of when it was made: seconds since 1970. */
  readonly atSeconds: number
}

export interface Press {
  /** Throws what the compiler finds wrong with the template. */
  set(job: PrintJob): Uint8Array<ArrayBuffer>
}

const require = createRequire(import.meta.url)
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')
/** How many documents ago something was last used before it is forgotten. */
const CACHE_AGE_MAX = 2

/** Loads fonts and compiler: some hundred milliseconds, and about 150 MB of memory. */
export function openPress(): Press {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [REGULAR, BOLD] }],
  })
  let covers: Covers | undefined
  return {
    set({ template, values, atSeconds }) {
      const mainFilePath = path.join(import.meta.dirname, template)
      const ready = mapTexts(values, printable)
      const draw = (change: (text: string) => string) =>
        compile(compiler, mainFilePath, mapTexts(ready, change), atSeconds)
      try {
        return draw((text) => text)
      } catch (error) {
        if (!isUndrawable(error)) throw error
        // No font of this machine has some character: it is named by its number, so that nothing is lost silently.
        covers ??= coverageOf(readFileSync(REGULAR))
        return drawWithout(draw, error.message, covers)
      } finally {
        compiler.evictCache(CACHE_AGE_MAX)
      }
    },
  }
}

function compile(
  compiler: NodeCompiler,
  mainFilePath: string,
  values: unknown,
  creationTimestamp: number,
): Uint8Array<ArrayBuffer> {
  const source = { mainFilePath, inputs: { data: JSON.stringify(values) } }
  try {
    return new Uint8Array(compiler.pdf(source, { pdfStandard: PdfStandard.A_2a, creationTimestamp }))
  } catch (error) {
    if (isUndrawable(error)) throw error
    // The compiler says nothing here; a second run that only compiles tells what is wrong with the template.
    const wrong = compiler.compile(source).takeError()
    const found: unknown[] = wrong === null ? [] : compiler.fetchDiagnostics(wrong)
    throw new Error(`${path.basename(mainFilePath)} does not compile: ${JSON.stringify(found)}`, {
      cause: error,
    })
  }
}

/** First without the characters that the compiler complained of, then, should that not do, without all that our own font lacks. */
function drawWithout<Pdf>(
  draw: (change: (text: string) => string) => Pdf,
  complaint: string,
  covers: Covers,
): Pdf {
  try {
    return draw((text) => withoutUndrawable(text, (one) => covers(one) || !isNamedIn(complaint, one)))
  } catch (error) {
    if (!isUndrawable(error)) throw error
    return draw((text) => withoutUndrawable(text, covers))
  }
}

/** The compiler writes a character as it is, or by its number. */
function isNamedIn(complaint: string, codePoint: number): boolean {
  return (
    complaint.includes(String.fromCodePoint(codePoint)) || complaint.includes(`u{${codePoint.toString(16)}}`)
  )
}

/** The compiler refuses an archivable document with a character that it cannot draw; it says so in words only. */
function isUndrawable(error: unknown): error is Error {
  return error instanceof Error && error.message.includes('could not be displayed with font')
}
