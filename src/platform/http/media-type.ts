/** What a file is, told from its first bytes and not from what its sender calls it. */

interface Known {
  readonly mediaType: string
  readonly extensions: readonly string[]
  matches(bytes: Buffer): boolean
}

const startsWith =
  (...signature: number[]) =>
  (bytes: Buffer) =>
    signature.every((byte, index) => bytes[index] === byte)
const hasText = (text: string, at: number) => (bytes: Buffer) =>
  bytes.subarray(at, at + text.length).toString('latin1') === text
const ZIP = startsWith(0x50, 0x4b, 0x03, 0x04)

const KNOWN: readonly Known[] = [
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: startsWith(0xff, 0xd8, 0xff) },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  {
    mediaType: 'image/webp',
    extensions: ['webp'],
    matches: (bytes) => hasText('RIFF', 0)(bytes) && hasText('WEBP', 8)(bytes),
  },
  {
    mediaType: 'image/heic',
    extensions: ['heic', 'heif'],
    matches: (bytes) => /^ftyp(heic|heix|mif1|msf1)$/.test(bytes.subarray(4, 12).toString('latin1')),
  },
  { mediaType: 'application/pdf', extensions: ['pdf'], matches: hasText('%PDF-', 0) },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    matches: ZIP,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    matches: ZIP,
  },
  { mediaType: 'text/plain', extensions: ['txt'], matches: isText },
]

/** The media type of an accepted file, or null: bytes and name must agree, so that nothing hides behind an extension. */
export function mediaTypeOf(bytes: Buffer, name: string): string | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return (
    KNOWN.find((known) => known.extensions.includes(extension) && known.matches(bytes))?.mediaType ?? null
  )
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
