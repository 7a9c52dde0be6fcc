/** A model as bytes, to be stored, and back: a heading in JSON, then its numbers, packed. Refuses what is no model of this format. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { FORMAT, type Model } from './model.ts'

type Heading = Omit<Model, 'rarity' | 'weights'>

/** The bytes of a model, packed. */
export function encodeModel({ rarity, weights, ...heading }: Model): Uint8Array {
  const json = Buffer.from(JSON.stringify(heading satisfies Heading))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return gzipSync(Buffer.concat([length, json, ...[rarity, ...weights].map(bytesOf)]))
}

/** The model again. Throws a `RangeError` for bytes that are none, or one of another format. */
export function decodeModel(packed: Uint8Array): Model {
  const bytes = unpack(packed)
  const from = 4 + bytes.readUInt32LE(0)
  const heading = JSON.parse(bytes.toString('utf8', 4, from)) as Heading
  if (heading.format !== FORMAT) throw new RangeError(`a model of format ${heading.format}, not ${FORMAT}`)
  const width = heading.features.length
  const numbers = new Float32Array(new Uint8Array(bytes.subarray(from)).buffer)
  if (numbers.length !== width + heading.labels.length * (width + 1))
    throw new RangeError('a model cut short')
  const weights = heading.labels.map((_label, at) => {
    const begin = width + at * (width + 1)
    return numbers.slice(begin, begin + width + 1)
  })
  return { ...heading, rarity: numbers.slice(0, width), weights }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function unpack(packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed)
  } catch (error) {
    throw new RangeError('no model', { cause: error })
  }
}
