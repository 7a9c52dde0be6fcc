/** The pictures that simulated people hang on appeals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { mediaTypeOf } from '../platform/http/media-type.ts'
import { drawPicture } from './picture.ts'
import { seededRandom } from './random.ts'

test('a picture is a PNG of a few kilobytes, whole to the last line', () => {
  const picture = drawPicture(seededRandom('1', 'a'))
  assert.equal(mediaTypeOf(picture, '照片.png'), 'image/png')
  assert.ok(picture.length < 20_000)
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  const begin = picture.indexOf('IDAT') + 4
  const pixels = inflateSync(picture.subarray(begin, begin + picture.readUInt32BE(begin - 8)))
  assert.equal(pixels.length, height * (1 + width * 3))
})

test('chance decides what it shows', () => {
  const one = drawPicture(seededRandom('1', 'a'))
  assert.ok(one.equals(drawPicture(seededRandom('1', 'a'))))
  assert.ok(!one.equals(drawPicture(seededRandom('1', 'b'))))
})
