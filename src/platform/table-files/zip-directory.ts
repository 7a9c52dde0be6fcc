/**
 * Looks at the directory of a ZIP file before anything of it is unpacked: how large it would become, and whether the sizes it
 * states can be believed. It unpacks nothing.
 */
import { UNPACKED_BYTES_MAX, refused } from './table.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const COMMENT_MAX = 0xffff
const ENTRIES_MAX = 5000
/** A field with this value says that the real one stands in an extension for archives of more than 4 GB. */
const ELSEWHERE = 0xffffffff
/** An empty entry, deflated. */
const DEFLATED_NOTHING = 2

/** Refuses what is no ZIP file, what would unpack to more than is allowed, and what hides its size. */
export function checkZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === -1) throw refused('import.file.notXlsx')
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (entries > ENTRIES_MAX) throw refused('import.file.notXlsx')
  let unpacked = 0
  for (let n = 0; n < entries; n++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw refused('import.file.notXlsx')
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const isHidden = packed === ELSEWHERE || size === ELSEWHERE || (size === 0 && packed > DEFLATED_NOTHING)
    unpacked += size
    if (isHidden || unpacked > UNPACKED_BYTES_MAX)
      throw refused('import.file.unpacked', { max: UNPACKED_BYTES_MAX / 1024 / 1024 })
    at +=
      ENTRY_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
}

/** Where the directory's end record begins, looked for from the end of the file; -1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}
